/** Sheets of an attribution report: the mark by which a re-run finds each, and its name. */
export const attributionSheets = {
  front: { report: "attribution", name: "Attribution" },
  journeys: { report: "attribution-journeys", name: "Journeys" },
} as const;

/** Whether a mark's report is a sheet of the attribution report. */
export function isAttributionReport(report: string): boolean {
  return Object.values(attributionSheets).some((sheet) => sheet.report === report);
}
