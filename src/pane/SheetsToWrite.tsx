import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { counted } from "../core/errors/counted";
import type { SummarySheet } from "../runs/worker/ReportResult";
import { useLayoutStyles } from "./shell/useLayoutStyles";

/** The sheets of a previewed report, and the way to them. */
export function SheetsToWrite({
  sheets,
  action = "Write the report",
  busy,
  onWrite,
}: {
  readonly sheets: readonly SummarySheet[];
  readonly action?: string;
  readonly busy: boolean;
  readonly onWrite: () => void;
}): ReactNode {
  const styles = useLayoutStyles();
  return (
    <>
      <h3 className={styles.heading}>Sheets that are written</h3>
      <ul className={styles.list}>
        {sheets.map(({ name, rows, note }) => (
          <li key={name}>
            <div className={styles.row}>
              <span>{name}</span>
              <span>{counted(rows, "row")}</span>
            </div>
            {note !== "" && <p className={styles.quiet}>{note}</p>}
          </li>
        ))}
      </ul>
      <p className={styles.quiet}>
        Sheets of an earlier run are rewritten in place; your comments on them are kept. No other sheet is
        touched. You can undo the run afterwards.
      </p>
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={busy} onClick={onWrite}>
          {action}
        </Button>
      </div>
    </>
  );
}
