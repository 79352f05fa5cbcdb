/** Report id in the mark of the sheet on which we keep closed periods; it is read as a table again. */
export const closedPeriodsReport = "revenue-closed";

/** Where closed periods stand: those that one sheet does not hold go on on further ones. @param page From 0. */
export function closedPeriodsPage(page: number) {
  const number = page + 1;
  return page === 0
    ? { report: closedPeriodsReport, name: "Closed periods", table: "ClosedPeriods" }
    : {
        report: `${closedPeriodsReport}:${number}`,
        name: `Closed periods ${number}`,
        table: `ClosedPeriods${number}`,
      };
}

/** Where the log of closings stands. */
export const closeLogReport = { report: "revenue-close-log", name: "Close log", table: "CloseLog" } as const;
