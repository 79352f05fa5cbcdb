/** The sheets of a revenue pack: what the mark of each says, and what it is wished to be called. */
export const packSheets = {
  pack: { report: "revenue-pack", name: "Revenue pack" },
  schedule: { report: "revenue-schedule", name: "Schedule" },
  waterfall: { report: "revenue-waterfall", name: "Waterfall" },
  rollForward: { report: "revenue-roll-forward", name: "Roll-forward" },
  rpo: { report: "revenue-rpo", name: "RPO" },
  journals: { report: "revenue-journals", name: "Journals" },
  disaggregation: { report: "revenue-disaggregation", name: "Disaggregation" },
  tracking: { report: "revenue-tracking", name: "Revenue tracking" },
} as const;

export type PackSheet = keyof typeof packSheets;

/** A sheet of the pack that has too many rows goes on on further ones. @param page From 0. */
export function pageOf(sheet: PackSheet, page: number): { readonly report: string; readonly name: string } {
  const { report, name } = packSheets[sheet];
  return page === 0 ? { report, name } : { report: `${report}:${page + 1}`, name: `${name} ${page + 1}` };
}

/** Whether a sheet of the pack goes on from another one. */
export function isFurtherPage(report: string): boolean {
  return report.includes(":");
}

/** Whether a mark's report is a sheet of the pack. */
export function isPackReport(report: string): boolean {
  return Object.values(packSheets).some(
    (sheet) => report === sheet.report || report.startsWith(`${sheet.report}:`),
  );
}
