import type { ReactNode } from "react";
import type { AttributionSummary } from "../../runs/attribution/AttributionResult";
import { amountText } from "../amountText";
import { counted } from "../../core/errors/counted";
import { FindingsList } from "../shell/FindingsList";
import { useFocusOn } from "../shell/useFocusOn";
import { useLayoutStyles } from "../shell/useLayoutStyles";
import { CampaignsPreview } from "./CampaignsPreview";
import { ModelsPreview } from "./ModelsPreview";
import { SheetsToWrite } from "../SheetsToWrite";

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
  const { report, total, hasValues, unit, digits, rowsRead, sheets, checks, findings } = summary;
  const found = checks.filter(({ rows }) => rows > 0);
  const worth = hasValues ? ` worth ${amountText(total.value, unit === "" ? null : unit, digits)}` : "";
  return (
    <section className={styles.section} aria-labelledby="preview">
      <h2 id="preview" ref={heading} tabIndex={-1} className={styles.heading}>
        {report === "campaigns" ? "Preview of campaign performance" : "Preview of attribution"}
      </h2>
      <p className={styles.paragraph}>
        {`${counted(total.conversions, "conversion")}${worth} in ${counted(rowsRead, "row")}.`}
      </p>
      {report === "campaigns" ? <CampaignsPreview summary={summary} /> : <ModelsPreview summary={summary} />}
      {found.length > 0 && (
        <p className={styles.quiet}>
          {`Found in the touch log: ${found.map(({ name, rows }) => `${name.toLowerCase()} ${rows.toLocaleString("en")}`).join(", ")}. Check the log shows where.`}
        </p>
      )}
      <FindingsList findings={findings} />
      <SheetsToWrite sheets={sheets} busy={busy} onWrite={onWrite} />
    </section>
  );
}
