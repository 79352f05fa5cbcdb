import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { SheetLink } from "./shell/PlaceLink";
import { useLayoutStyles } from "./shell/useLayoutStyles";
import { useReportActions } from "./useReportActions";

/** What can be done right after a run. */
export function WrittenSection({
  sheets,
  onUndone,
}: {
  readonly sheets: readonly string[];
  readonly onUndone: () => void;
}): ReactNode {
  const styles = useLayoutStyles();
  const { undo, freeze } = useReportActions();
  return (
    <section className={styles.section} aria-labelledby="written">
      <h2 id="written" className={styles.heading}>
        Written
      </h2>
      <ul className={styles.list}>
        {sheets.map((sheet) => (
          <li key={sheet} className={styles.row}>
            <SheetLink sheet={sheet} />
            <Button size="small" aria-label={`Freeze a copy of ${sheet}`} onClick={() => void freeze(sheet)}>
              Freeze a copy
            </Button>
          </li>
        ))}
      </ul>
      <div className={styles.buttons}>
        <Button onClick={() => void undo().then((done) => done && onUndone())}>Undo last run</Button>
      </div>
    </section>
  );
}
