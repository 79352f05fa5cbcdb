/** Report id in the mark of the sheet on which we keep closed periods; it is read as a table again. */
export const closedPeriodsReport = "revenue-closed";
