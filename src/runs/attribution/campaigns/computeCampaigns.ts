import { gridsHash } from "../../../cells/gridsHash";
import type { TouchCheck } from "../../../cells/attribution/ReadTouches";
import type { Finding } from "../../../cells/problems";
import type { Attribution } from "../../../core/attribution/Attribution";
import { campaignReport } from "../../../reports/campaigns/campaignReport";
import type { CampaignLine, CampaignReportInput } from "../../../reports/campaigns/CampaignReportInput";
import type { LaidOutSheet } from "../../../reports/frame/LaidOutSheet";
import type { Progress } from "../../WorkerTalk";
import type { CampaignSummary } from "../AttributionResult";
import type { AttributionTask } from "../AttributionTask";
import { foundByChecks } from "../foundByChecks";
import { campaignInput } from "./campaignInput";

/** A campaign report with all its sheets, and what a preview shows of it. */
export interface CampaignComputation {
  /** The chosen model over campaigns; over channels where nothing names campaigns. */
  readonly attribution: Attribution;
  /** Header of the column that its labels come from. */
  readonly by: string;
  readonly campaigns: readonly CampaignSummary[];
  readonly sheets: readonly LaidOutSheet[];
  readonly hasValues: boolean;
  readonly digits: 0 | 2 | 3;
  readonly checks: readonly TouchCheck[];
  /** Of all tables. */
  readonly rowsRead: number;
  /** Those that the task came with too. */
  readonly findings: readonly Finding[];
  readonly inputHash: string;
}

/**
 * Everything between reading and writing of a campaign report: read and check the tables, attribute, hold spend against credit,
 * lay out.
 * @throws DATA_REFUSED with every cell that cannot be read and is not to be left out; what the chosen model refuses.
 */
export function computeCampaigns(task: AttributionTask, onProgress?: Progress): CampaignComputation {
  const inputHash = gridsHash(Object.values(task.grids));
  const { input, attribution, by, checks, rows } = campaignInput(task, inputHash, onProgress);
  return {
    attribution,
    by,
    campaigns: input.lines.map((line) => summaryOf(line, input)),
    sheets: campaignReport({ ...input, findings: [...foundByChecks(checks), ...input.findings] }, (sheet) =>
      onProgress?.(`Laying out ${sheet}`),
    ),
    hasValues: input.hasValues,
    digits: input.digits,
    checks,
    rowsRead: rows,
    findings: input.findings,
    inputHash,
  };
}

function summaryOf(
  line: CampaignLine,
  { hasValues, hasCampaignCredits }: CampaignReportInput,
): CampaignSummary {
  const { campaign, channel, budget, spend, revenue, measured, isWaste } = line;
  const interval = measured.kind === "measured" ? measured.result.interval : null;
  return {
    campaign,
    channel,
    budget,
    spend,
    revenue,
    roi: hasValues && hasCampaignCredits && spend > 0 ? (revenue - spend) / spend : null,
    interval: interval && { low: interval.low, high: interval.high },
    isWaste,
  };
}
