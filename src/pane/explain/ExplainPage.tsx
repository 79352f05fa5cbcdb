import { Button } from "@fluentui/react-components";
import { lazy, Suspense, useState, type ReactNode } from "react";
import { financeError } from "../../core/errors/financeError";
import { explainCell, type CellExplanation } from "../../runs/explainCell";
import { runContext } from "../runContext";
import { useActions } from "../shell/Actions";
import { useLayoutStyles } from "../shell/useLayoutStyles";
import { CellFacts } from "./CellFacts";
import { FigureRows } from "./FigureRows";

const CostRows = lazy(async () => ({
  default: (await import(/* webpackChunkName: "cost-rows" */ "../cost/CostRows")).CostRows,
}));

/** What stands behind the selected cell. */
export function ExplainPage(): ReactNode {
  const styles = useLayoutStyles();
  const { runAction } = useActions();
  const [explained, setExplained] = useState<CellExplanation | null>(null);

  const explain = async (): Promise<void> => {
    await runAction("Explaining the cell", async (control) => {
      const { services } = control;
      const selected = await services.navigator.selection();
      if (!selected) throw financeError("SELECTION_EMPTY", { place: "The selection" });
      const { sheet, block } = selected;
      const cell = { row: block.top, column: block.left };
      const context = runContext(control);
      setExplained(await explainCell(context, sheet, cell, services.tellCall));
    });
  };

  return (
    <section className={styles.section} aria-labelledby="explain">
      <h1 id="explain" className={styles.title}>
        Explain this cell
      </h1>
      <p className={styles.paragraph}>
        Select a figure of a report to see the rows behind it, or a cell that shows an error to see why.
      </p>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => void explain()}>
          Explain the selected cell
        </Button>
      </div>
      {explained && <CellFacts explained={explained} />}
      {explained?.figure && <FigureRows explained={explained} figure={explained.figure} />}
      {explained?.listed && (
        <Suspense>
          <CostRows explained={explained} report={explained.listed} />
        </Suspense>
      )}
    </section>
  );
}
