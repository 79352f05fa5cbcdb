import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { drillFigure } from "../../runs/drillFigure";
import type { CellExplanation } from "../../runs/explainCell";
import type { TracedFigure } from "../../runs/traceFigure";
import { runContext } from "../runContext";
import { useActions } from "../shell/Actions";
import { useLayoutStyles } from "../shell/useLayoutStyles";

/** An amount of a report, and the way to its source rows. */
export function FigureRows({
  explained: { sheet, cell },
  figure,
}: {
  readonly explained: CellExplanation;
  readonly figure: TracedFigure;
}): ReactNode {
  const styles = useLayoutStyles();
  const { runAction, say } = useActions();
  const drill = async (): Promise<void> => {
    await runAction("Listing the source rows", async (control) => {
      const name = await drillFigure(runContext(control), sheet, cell, figure);
      await control.services.navigator.show(name);
      say({
        intent: "success",
        title: `Wrote ${name}: ${rowsText(figure)} that add up to the figure.`,
        next: "The link in its second row leads back.",
      });
    });
  };
  return (
    <section className={styles.section} aria-labelledby="figure">
      <h2 id="figure" className={styles.heading}>
        {figure.title}
      </h2>
      <p className={styles.paragraph}>
        {rowsText(figure)} of the source add up to {figure.value.toLocaleString("en")}.
      </p>
      <div className={styles.buttons}>
        <Button onClick={() => void drill()}>List the source rows</Button>
      </div>
    </section>
  );
}

function rowsText({ rows }: TracedFigure): string {
  return rows.length === 1 ? "1 row" : `${rows.length.toLocaleString("en")} rows`;
}
