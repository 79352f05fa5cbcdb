import { runVarianceReport } from "../../src/runs/varianceReport";
import { book } from "../support/books";
import { expectGolden } from "../support/golden";
import { march2026 } from "../support/grids";
import { printedSheet } from "../support/printedSheet";

const header = ["Period", "Account", "Account name", "Account type", "Actual", "Budget", "Prior year"];
const rows = [
  header,
  [march2026 - 31, "4000", "Sales", "Revenue", 950, 1000, 900],
  [march2026, "4000", "Sales", "Revenue", 1100.1, 1000, 980],
  [march2026, "4090", "Returns", "Contra revenue", 50, 40, 45],
  [march2026, "5000", "Goods", "Cost of sales", 400.25, 390, 380],
  [march2026, "CAM*", "Campaigns", "Expense", 300, 310, 290],
  [march2026, "9000", "Income tax", "Tax", 60, 55, 50],
];
const stamp = { id: "r1", time: "2026-04-02 09:00", version: "0.1.0" };

test("the variance sheet stands as reviewed", async () => {
  const workbook = await book({ rows, table: "Ledger" });
  const { computation } = await runVarianceReport({ workbook, stamp }, { period: "2026-03" });
  expectGolden("variance-sheet.txt", printedSheet(computation.reports[0]!.report.sheet));
});
