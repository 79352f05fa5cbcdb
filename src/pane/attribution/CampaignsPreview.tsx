import type { ReactNode } from "react";
import type { AttributionSummary, CampaignSummary } from "../../runs/attribution/AttributionResult";
import { compactAmount } from "../compactAmount";
import { percent } from "../percent";
import { useLayoutStyles } from "../shell/useLayoutStyles";
import { FigureColumns } from "../FigureColumns";
import { intervalText } from "./intervalText";
import { modelWords } from "./modelWords";

/** Campaigns with a row of their own: those with most spend. */
const mostRows = 25;

/** What each campaign cost and what it is credited with, and which brought nothing under any model. */
export function CampaignsPreview({ summary }: { readonly summary: AttributionSummary }): ReactNode {
  const styles = useLayoutStyles();
  const { campaigns, model, unit, hasValues, findings } = summary;
  const areNamed = !findings.some(({ code }) => code === "CAMPAIGNS_UNNAMED");
  const waste = campaigns.filter(({ isWaste }) => isWaste);
  const further = campaigns.length - mostRows;
  return (
    <>
      <p className={styles.paragraph}>
        {`Revenue is attributed by ${modelWords[model].label}; ROI is (revenue − spend) ÷ spend, with the returns that the data do not contradict beneath it.`}
      </p>
      <FigureColumns
        caption={unit === "" ? "Campaigns" : `Campaigns, in ${unit}`}
        heads={["Campaign", "Spend", "Attributed", "ROI"]}
        rows={campaigns
          .slice(0, mostRows)
          .map((campaign) => rowOf(campaign, hasValues ? "no credit by campaign" : "no values known"))}
      />
      {further > 0 && (
        <p className={styles.quiet}>{`And ${further.toLocaleString("en")} more on the sheet.`}</p>
      )}
      <div className={styles.card}>
        <h3 className={styles.heading}>Spend without credit under any model</h3>
        {waste.length === 0 ? (
          <p className={styles.paragraph}>
            {areNamed ? "None." : "Not known: nothing in the journeys names campaigns."}
          </p>
        ) : (
          <ul className={styles.list}>
            {waste.map(({ campaign, spend }) => (
              <li key={campaign} className={styles.row}>
                <span>{campaign}</span>
                <span>{compactAmount(spend)}</span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </>
  );
}

/** @param unknown Why the return on what was spent is not known. */
function rowOf({ campaign, channel, spend, revenue, roi, interval }: CampaignSummary, unknown: string) {
  return {
    name: campaign,
    ...(channel === "" ? {} : { note: channel }),
    figures: [
      compactAmount(spend),
      compactAmount(revenue),
      roi === null
        ? { text: "n/a", note: spend <= 0 ? "nothing spent" : unknown }
        : { text: percent(roi), note: intervalText(interval) },
    ],
  };
}
