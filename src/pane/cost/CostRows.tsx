import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { drillCostFigure } from "../../runs/cost/drill/drillCostFigure";
import type { CostReport } from "../../runs/cost/CostTask";
import type { CellExplanation } from "../../runs/explainCell";
import { runContext } from "../runContext";
import { useActions } from "../shell/Actions";
import { useLayoutStyles } from "../shell/useLayoutStyles";

const words: Readonly<Record<CostReport, string>> = {
  cost: "Costs and their changes are sums of payments.",
  opportunities: "Savings are computed from rows of your tables, spend is a sum of payments.",
  savings: "Claims are sums of initiatives, validated savings of measurements.",
  budget: "Actuals and budgets are sums of rows of the budget.",
};

/** The way from a figure of a report of cost or of a budget to the rows that it adds up. */
export function CostRows({
  explained: { place, sheet, cell },
  report,
}: {
  readonly explained: CellExplanation;
  readonly report: CostReport;
}): ReactNode {
  const styles = useLayoutStyles();
  const { runAction, say } = useActions();
  const list = async (): Promise<void> => {
    await runAction("Listing the source rows", async (control) => {
      const name = await drillCostFigure(runContext(control), report, sheet, cell);
      await control.services.navigator.show(name);
      say({
        intent: "success",
        title: `Wrote ${name}: the rows that add up to ${place}.`,
        next: "The link in its second row leads back.",
      });
    });
  };
  return (
    <section className={styles.section} aria-labelledby="figure">
      <h2 id="figure" className={styles.heading}>
        Rows behind it
      </h2>
      <p className={styles.paragraph}>{words[report]}</p>
      <div className={styles.buttons}>
        <Button onClick={() => void list()}>List the source rows</Button>
      </div>
    </section>
  );
}
