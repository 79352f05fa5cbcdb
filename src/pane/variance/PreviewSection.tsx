import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { CurrencySummary } from "../../runs/varianceSummary";
import type { VariancePreview } from "../../runs/varianceReport";
import { useLayoutStyles } from "../shell/useLayoutStyles";
import { useFocusOn } from "../shell/useFocusOn";
import { FiguresTable } from "./FiguresTable";
import { FindingsList } from "../shell/FindingsList";

/** What a write would put where; nothing has been written yet. */
export function PreviewSection({
  preview: { computation },
  summaries,
  busy,
  onWrite,
}: {
  readonly preview: VariancePreview;
  readonly summaries: readonly CurrencySummary[];
  readonly busy: boolean;
  readonly onWrite: () => void;
}): ReactNode {
  const styles = useLayoutStyles();
  const heading = useFocusOn<HTMLHeadingElement>(computation);
  const { periodName, selection, ledger, findings } = computation;
  const leftOut = selection.excluded.map(({ rows, reason }) => `${rows.toLocaleString("en")} ${reason}`);
  return (
    <section className={styles.section} aria-labelledby="preview">
      <h2 id="preview" ref={heading} tabIndex={-1} className={styles.heading}>
        Preview of {periodName}
      </h2>
      <p className={styles.paragraph}>
        {selection.used.toLocaleString("en")} of {ledger.rows.toLocaleString("en")} rows are used
        {leftOut.length > 0 && `; left out: ${leftOut.join(", ")}`}.
      </p>
      <FindingsList findings={findings} />
      {summaries.map((summary) => (
        <FiguresTable key={summary.currency ?? ""} summary={summary} />
      ))}
      <h3 className={styles.heading}>What will change</h3>
      <ul className={styles.list}>
        {summaries.map(({ target }) => (
          <li key={target.name}>
            {target.rewritten
              ? `Sheet ${target.name} is rewritten in place; your notes and settings on it are kept.`
              : `A new sheet ${target.name} is added.`}
          </li>
        ))}
        <li>No other sheet is touched. You can undo the run afterwards.</li>
      </ul>
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={busy} onClick={onWrite}>
          Write the report
        </Button>
      </div>
    </section>
  );
}
