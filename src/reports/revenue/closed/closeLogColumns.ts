import type { CellFormat } from "../../SheetModel";
import { amountFormat } from "../packFrame";

/** Columns of the log: what it keeps, and beside it what the table of closed periods says now. */
export const logShown = [
  { column: "when", header: "When (UTC)", width: 18 },
  { column: "who", header: "Who", width: 20 },
  { column: "action", header: "Action", width: 17 },
  { column: "period", header: "Period", width: 12 },
  { column: "periods", header: "Periods", width: 10 },
  { column: "contracts", header: "Contracts", width: 11 },
  { column: "leftOut", header: "Left out", width: 10 },
  { column: "rows", header: "Rows", width: 9 },
  { column: "rowsNow", header: "Rows now", width: 11 },
  { column: "state", header: "Stands as", width: 12 },
  { column: "currency", header: "Currency", width: 10 },
  { column: "revenue", header: "Revenue", width: 18 },
  { column: "revenueNow", header: "Revenue now", width: 18 },
  { column: "fingerprint", header: "Fingerprint", width: 14 },
  { column: "fingerprintNow", header: "Fingerprint now", width: 17 },
  { column: "status", header: "Status", width: 18 },
  { column: "note", header: "Note", width: 36 },
  { column: "runId", header: "Run id", width: 12 },
] as const;

/** What the columns of the log are called. */
export const closeLogHeaders = Object.fromEntries(
  logShown.map(({ column, header }) => [column, header]),
) as Readonly<Record<Shown, string>>;

/** A column of the log as it is shown. */
export type Shown = (typeof logShown)[number]["column"];

/** Where each column stands. */
export const logAt = Object.fromEntries(logShown.map(({ column }, index) => [column, index])) as Readonly<
  Record<Shown, number>
>;
const numbers: ReadonlySet<Shown> = new Set<Shown>([
  "periods",
  "contracts",
  "leftOut",
  "rows",
  "rowsNow",
  "revenue",
  "revenueNow",
  "fingerprint",
  "fingerprintNow",
]);

export function formatOfLog(column: Shown, digits: number): CellFormat {
  if (column === "revenue" || column === "revenueNow") return { number: amountFormat(digits) };
  if (column === "fingerprint" || column === "fingerprintNow") return { number: "fingerprint" };
  return numbers.has(column) ? { number: "count" } : { number: "text", ...apart(column) };
}

export function headerOfLog(column: Shown): CellFormat {
  return { look: "header", ...(numbers.has(column) ? { align: "right" } : apart(column)) };
}

/** Texts keep away from the figures before them. */
function apart(column: Shown): CellFormat {
  const before = logShown[logAt[column] - 1]?.column;
  return before !== undefined && numbers.has(before) ? { indent: 1 } : {};
}
