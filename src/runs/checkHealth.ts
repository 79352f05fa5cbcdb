import { CellError } from "../cells/CellValue";
import { placeOf } from "../cells/place";
import type { SheetInfo, Workbook } from "../workbook/Workbook";
import { surveyWorkbook } from "./surveyWorkbook";

/** Something in the workbook that may mislead a reader. */
export interface HealthFinding {
  readonly text: string;
  readonly remedy: string;
  /** First cell concerned, as "Sheet!A1". */
  readonly cell: string | null;
}

/** What a health check went through, and what it found. */
export interface Health {
  readonly sheets: number;
  readonly cells: number;
  readonly reports: number;
  readonly findings: readonly HealthFinding[];
}

/** Rows read at once. */
const rowsAtOnce = 5_000;

const remedies: Readonly<Record<string, string>> = {
  "#NAME?": "A function of FINOPS that shows #NAME? needs this add-in; freeze a copy for people who lack it.",
  "#SPILL!": "Clear the cells that are in the way of the result.",
  "#REF!": "The formula points to cells that were deleted: point it to others.",
};

/** Looks for cells that show an error, and for reports that no longer agree with their source. */
export async function checkHealth(workbook: Workbook, signal?: AbortSignal): Promise<Health> {
  const findings: HealthFinding[] = [];
  let cells = 0;
  const sheets = await workbook.sheets();
  for (const sheet of sheets) {
    const errors = await errorCells(workbook, sheet, signal);
    cells += errors.cells;
    for (const [code, { count, first }] of errors.byCode) {
      findings.push({
        text: `${count === 1 ? "1 cell shows" : `${count} cells show`} ${code} on ${sheet.name}.`,
        remedy: remedies[code] ?? "Mend the formula, or clear the cell: a report refuses such cells.",
        cell: first,
      });
    }
  }
  const { reports } = await surveyWorkbook(workbook);
  for (const { sheet, checks, status } of reports) {
    if (status === "ok") continue;
    const open = checks.filter((check) => check.status !== "OK");
    const [first] = open;
    findings.push({
      text:
        status === "error"
          ? `${open.length} of ${checks.length} checks on ${sheet} are not OK, first: ${first!.name}.`
          : `The source of ${sheet} has changed since the run.`,
      remedy: "Re-run the report.",
      cell: first ? placeOf(sheet, first.row, first.column) : null,
    });
  }
  return { sheets: sheets.length, cells, reports: reports.length, findings };
}

async function errorCells(
  workbook: Workbook,
  { name, used }: SheetInfo,
  signal?: AbortSignal,
): Promise<{ cells: number; byCode: ReadonlyMap<string, { count: number; first: string }> }> {
  const byCode = new Map<string, { count: number; first: string }>();
  if (!used) return { cells: 0, byCode };
  for (let top = used.top; top <= used.bottom; top += rowsAtOnce) {
    signal?.throwIfAborted();
    const block = { ...used, top, bottom: Math.min(used.bottom, top + rowsAtOnce - 1) };
    const { values } = await workbook.read(name, block);
    values.forEach((row, index) =>
      row.forEach((value, column) => {
        if (!(value instanceof CellError)) return;
        const seen = byCode.get(value.code);
        const first = seen?.first ?? placeOf(name, top + index, used.left + column);
        byCode.set(value.code, { count: (seen?.count ?? 0) + 1, first });
      }),
    );
  }
  return { cells: (used.bottom - used.top + 1) * (used.right - used.left + 1), byCode };
}
