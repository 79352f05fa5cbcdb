import type { ReactNode } from "react";
import type { RevenueSummary } from "../../runs/revenue/RevenueResult";
import { FindingsList } from "../shell/FindingsList";
import { useFocusOn } from "../shell/useFocusOn";
import { useLayoutStyles } from "../shell/useLayoutStyles";
import { LeftOutSection } from "./LeftOutSection";

/** What was found in the tables: what cannot be read, by contract, and what looks wrong. */
export function CheckedSection({ summary }: { readonly summary: RevenueSummary }): ReactNode {
  const styles = useLayoutStyles();
  const heading = useFocusOn<HTMLHeadingElement>(summary);
  const { contracts, leftOut, findings, rowsRead } = summary;
  const through = `${contracts.length.toLocaleString("en")} contracts of ${rowsRead.toLocaleString("en")} rows can be read`;
  const isSound = leftOut.rowCount === 0;
  return (
    <section className={styles.section} aria-labelledby="checked">
      <h2 id="checked" ref={heading} tabIndex={-1} className={styles.heading}>
        Contracts checked
      </h2>
      <p className={styles.paragraph}>
        {isSound && findings.length === 0
          ? `${through}; nothing looks wrong.`
          : `${through}. ${isSound ? "All cells can be read." : "Mend the cells below, or leave these contracts out: what cannot be read is in no figure then."}`}
      </p>
      <LeftOutSection leftOut={leftOut} heading="Cannot be read" />
      <FindingsList findings={findings} />
    </section>
  );
}
