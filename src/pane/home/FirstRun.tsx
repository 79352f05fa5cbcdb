import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { writeData } from "../../runs/dataWorkbook";
import { runContext } from "../runContext";
import { useActions } from "../shell/Actions";
import { useLayoutStyles } from "../shell/useLayoutStyles";

/** For a workbook in which nothing was found: what the add-in does, and one way to see it. */
export function FirstRun(): ReactNode {
  const styles = useLayoutStyles();
  const { runAction, say } = useActions();
  const insert = async (): Promise<void> => {
    await runAction("Inserting sample data", async (control) => {
      const { sampleTable } = await import("../../runs/sampleLedger");
      const { workbook, stamp } = runContext(control);
      await writeData(workbook, sampleTable(), stamp.id);
      say({
        intent: "success",
        title: "Inserted the ledger of Harbour Tea, an invented company.",
        next: "Choose Report variance to see what moved its result.",
      });
    });
  };
  return (
    <section className={styles.section} aria-labelledby="first-run">
      <h1 id="first-run" className={styles.title}>
        See what moved your result
      </h1>
      <p className={styles.paragraph}>
        Open a workbook with a table of actual and budget amounts, or the year before, and get a variance
        report in live formulas: every figure traceable, every total checked.
      </p>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => void insert()}>
          Insert sample data
        </Button>
      </div>
      <p className={styles.quiet}>No table with such headers was found in this workbook.</p>
    </section>
  );
}
