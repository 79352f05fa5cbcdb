import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { RevenueSummary } from "../../runs/revenue/RevenueResult";
import { FindingsList } from "../shell/FindingsList";
import { useFocusOn } from "../shell/useFocusOn";
import { useLayoutStyles } from "../shell/useLayoutStyles";
import { KeyFigures } from "./KeyFigures";
import { LeftOutSection } from "./LeftOutSection";

/** What a write would put where; nothing has been written yet. */
export function RevenuePreviewSection({
  summary,
  busy,
  onWrite,
}: {
  readonly summary: RevenueSummary;
  readonly busy: boolean;
  readonly onWrite: () => void;
}): ReactNode {
  const styles = useLayoutStyles();
  const heading = useFocusOn<HTMLHeadingElement>(summary);
  const { period, contracts, rowsRead, leftOut, findings, sheets } = summary;
  return (
    <section className={styles.section} aria-labelledby="preview">
      <h2 id="preview" ref={heading} tabIndex={-1} className={styles.heading}>
        Preview of {period}
      </h2>
      <p className={styles.paragraph}>
        {`${contracts.length.toLocaleString("en")} contracts of ${rowsRead.toLocaleString("en")} rows read.`}
      </p>
      <LeftOutSection leftOut={leftOut} heading="Left out" />
      <KeyFigures summary={summary} />
      <FindingsList findings={findings} />
      <h3 className={styles.heading}>Sheets that are written</h3>
      <ul className={styles.list}>
        {sheets.map(({ name, rows, notes }) => (
          <li key={name}>
            <div className={styles.row}>
              <span>{name}</span>
              <span>{`${rows.toLocaleString("en")} rows`}</span>
            </div>
            {notes.map((note) => (
              <p key={note} className={styles.quiet}>
                {note}
              </p>
            ))}
          </li>
        ))}
      </ul>
      <p className={styles.quiet}>
        Sheets of an earlier run are rewritten in place; your comments on them are kept. No other sheet is
        touched. You can undo the run afterwards.
      </p>
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={busy} onClick={onWrite}>
          Write the pack
        </Button>
      </div>
    </section>
  );
}
