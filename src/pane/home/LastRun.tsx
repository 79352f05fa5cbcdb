import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { UndoableRun } from "../../workbook/Undoable";
import { useLayoutStyles } from "../shell/useLayoutStyles";

/** The last run, which can be taken back. */
export function LastRun({
  run: { sheets },
  undo,
}: {
  readonly run: UndoableRun;
  readonly undo: () => Promise<unknown>;
}): ReactNode {
  const styles = useLayoutStyles();
  return (
    <section className={styles.section} aria-labelledby="last-run">
      <h2 id="last-run" className={styles.heading}>
        Last run
      </h2>
      <p className={styles.paragraph}>Wrote {sheets.join(", ")}.</p>
      <div className={styles.buttons}>
        <Button onClick={() => void undo()}>Undo last run</Button>
      </div>
    </section>
  );
}
