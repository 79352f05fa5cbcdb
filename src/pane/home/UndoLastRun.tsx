import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { UndoableRun } from "../../workbook/Undoable";
import { useLayoutStyles } from "../shell/useLayoutStyles";

/** The last run, which may have ended in the middle of it. */
export function UndoLastRun({
  run,
  undo,
}: {
  readonly run: UndoableRun;
  readonly undo: () => Promise<void>;
}): ReactNode {
  const styles = useLayoutStyles();
  const sheets = run.sheets.join(", ");
  return (
    <section className={styles.section} aria-labelledby="last-run">
      <h2 id="last-run" className={styles.heading}>
        Last run
      </h2>
      <p className={styles.paragraph}>
        {run.finished
          ? `Wrote ${sheets}.`
          : `The run that was writing ${sheets} did not come to its end. Undo it, or re-run the report.`}
      </p>
      <div className={styles.buttons}>
        <Button onClick={() => void undo()}>Undo last run</Button>
      </div>
    </section>
  );
}
