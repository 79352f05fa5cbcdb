import { typedTable } from "../../src/cells/typedTable";
import { writeData } from "../../src/runs/dataWorkbook";
import { runVarianceReport } from "../../src/runs/varianceReport";
import type { XlsxWorkbook } from "../../src/workbook/xlsx/XlsxWorkbook";

/** A ledger of an invented company, small, with what formulas trip over. */
const ledger = {
  name: "ledger.csv",
  rows: [
    ["Period", "Account", "Account name", "Account type", "Actual", "Budget", "Prior year"],
    ["2026-02", "4000", "Sales", "Revenue", "950", "1000", "900"],
    ["2026-03", "4000", "Sales", "Revenue", "1100.10", "1000", "980"],
    ["2026-03", "4090", "Returns", "Contra revenue", "50", "40", "45"],
    ["2026-03", "5000", "Goods & <freight>", "Cost of sales", "400.25", "390", "380"],
    ["2026-03", "CAM*", "=Campaigns", "Expense", "300", "310", "290"],
    ["2026-03", "0100", "Rent", "Expense", "20.20", "-", "(1.50)"],
    ["2026-03", "100", "Cleaning", "Expense", "4", "4", "4"],
  ],
};

const stamp = { id: "fidelity", time: "2026-04-02 09:00", version: "0" };

/** Adds the data sheet and the variance report to a workbook. @throws REPORT_NOT_TIED when a figure differs. */
export async function addVarianceReport(workbook: XlsxWorkbook): Promise<void> {
  await writeData(workbook, typedTable(ledger), stamp.id);
  const [data] = (await workbook.sheets()).filter(({ mark }) => mark?.report === "data");
  await runVarianceReport({ workbook, stamp }, { period: "2026-03", sheet: data!.name });
}
