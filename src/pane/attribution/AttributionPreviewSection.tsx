import type { ReactNode } from "react";
import type { AttributionSummary } from "../../runs/attribution/AttributionResult";
import { amountText } from "../amountText";
import { useFocusOn } from "../shell/useFocusOn";
import { useLayoutStyles } from "../shell/useLayoutStyles";
import { CampaignsPreview } from "./CampaignsPreview";
import { ModelsPreview } from "./ModelsPreview";
import { SheetsToWrite } from "./SheetsToWrite";

const counts = new Intl.NumberFormat("en", { maximumFractionDigits: 2 });

/** What a write would put where; nothing has been written yet. */
export function AttributionPreviewSection({
  summary,
  busy,
  onWrite,
}: {
  readonly summary: AttributionSummary;
  readonly busy: boolean;
  readonly onWrite: () => void;
}): ReactNode {
  const styles = useLayoutStyles();
  const heading = useFocusOn<HTMLHeadingElement>(summary);
  const { report, total, hasValues, unit, digits, rowsRead, sheets } = summary;
  const worth = hasValues ? ` worth ${amountText(total.value, unit === "" ? null : unit, digits)}` : "";
  return (
    <section className={styles.section} aria-labelledby="preview">
      <h2 id="preview" ref={heading} tabIndex={-1} className={styles.heading}>
        {report === "campaigns" ? "Preview of campaign performance" : "Preview of attribution"}
      </h2>
      <p className={styles.paragraph}>
        {`${counts.format(total.conversions)} conversions${worth} in ${rowsRead.toLocaleString("en")} rows.`}
      </p>
      {report === "campaigns" ? <CampaignsPreview summary={summary} /> : <ModelsPreview summary={summary} />}
      <SheetsToWrite sheets={sheets} busy={busy} onWrite={onWrite} />
    </section>
  );
}
