/** Sheets of a campaign report: the mark by which a re-run finds each, and its name. */
export const campaignSheets = {
  front: { report: "campaigns", name: "Campaign performance" },
  channels: { report: "campaigns-channels", name: "Channel analysis" },
  ranking: { report: "campaigns-roi", name: "ROI ranking" },
  units: { report: "campaigns-units", name: "ROI units" },
} as const;

/** Whether a mark's report is a sheet of the campaign report. */
export function isCampaignReport(report: string): boolean {
  return Object.values(campaignSheets).some((sheet) => sheet.report === report);
}
