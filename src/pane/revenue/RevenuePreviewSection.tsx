import type { ReactNode } from "react";
import type { RevenueSummary } from "../../runs/revenue/RevenueResult";
import { SheetsToWrite } from "../SheetsToWrite";
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
      <SheetsToWrite sheets={sheets} action="Write the pack" busy={busy} onWrite={onWrite} />
    </section>
  );
}
