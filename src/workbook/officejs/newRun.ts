/** Does work in one run of Excel's: in a new one, or in one that goes on already. */
export type ExcelRun = <Result>(work: (context: Excel.RequestContext) => Promise<Result>) => Promise<Result>;

/** Begins a run; its requests wait while the user edits a cell. */
export const newRun: ExcelRun = (work) => Excel.run({ delayForCellEdit: true }, work);
