import { isBlank } from "../argumentWord";
import type { CellValue } from "../CellValue";
import { normalisedWords } from "../words";
import type { TableColumns } from "./TableColumns";

const dayHeaders = new Set(
  "date,day,touch date,event date,visit date,session date,datum,tag,jour,fecha,dia,data".split(","),
);

/** Cells that are looked at to tell times of day from times. */
const enough = 100;

/**
 * The column of the days, where a log has days and times of day in columns of their own.
 * @param time Column of the times.
 * @returns Undefined where times hold their days, or no column of days is there.
 */
export function dayBeside(
  { headers, columns, rows }: TableColumns<string>,
  time: number,
): number | undefined {
  const taken = new Set(columns.values());
  const day = headers.findIndex((header, at) => !taken.has(at) && dayHeaders.has(normalisedWords(header)));
  if (day < 0) return undefined;
  let seen = 0;
  for (let row = 0; row < rows.length && seen < enough; row++) {
    const cell = rows[row]![time] ?? null;
    if (isBlank(cell)) continue;
    if (!isTimeOfDay(cell)) return undefined;
    seen++;
  }
  return seen > 0 ? day : undefined;
}

function isTimeOfDay(cell: CellValue): boolean {
  if (typeof cell === "number") return cell >= 0 && cell < 1;
  return typeof cell === "string" && /^\s*\d{1,2}:\d{2}/.test(cell);
}
