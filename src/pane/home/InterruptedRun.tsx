import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { UndoableRun } from "../../workbook/Undoable";
import { useLayoutStyles } from "../shell/useLayoutStyles";

/** The pane or Excel ended while a run was writing: the workbook is put back before anything else. */
export function InterruptedRun({
  run: { sheets },
  undo,
}: {
  readonly run: UndoableRun;
  readonly undo: () => Promise<unknown>;
}): ReactNode {
  const styles = useLayoutStyles();
  return (
    <section className={styles.section} aria-labelledby="interrupted">
      <h1 id="interrupted" className={styles.title}>
        The last run was interrupted
      </h1>
      <p className={styles.paragraph}>
        The pane or Excel was closed while {sheets.join(", ")} was being written: what stands there may be
        half of a report. Your own sheets were not touched.
      </p>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => void undo()}>
          Put the workbook back
        </Button>
      </div>
    </section>
  );
}
