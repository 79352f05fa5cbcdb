import type { CellValue } from "../../src/cells/CellValue";
import { labelFromCell } from "../../src/cells/labelFromCell";
import type { XlsxWorkbook } from "../../src/workbook/xlsx/XlsxWorkbook";

/** Cells of a row by the headings of its sheet, in their order; headings that come twice are lists. */
export type PackLine = Readonly<Record<string, readonly CellValue[]>>;

/** A sheet of a written pack, row by row. */
export interface ShownSheet {
  /** Rows whose second column holds this. */
  rows(label: string): readonly PackLine[];
  /** Status of each check, by its name. */
  readonly checks: Readonly<Record<string, CellValue>>;
}

const headings = 7;
const label = 1;

export async function shownSheet(workbook: XlsxWorkbook, name: string): Promise<ShownSheet> {
  const { used } = (await workbook.sheets()).find((sheet) => sheet.name === name)!;
  const { values } = await workbook.read(name, used!);
  const top = values.findIndex((cells) => cells[label] === "Check");
  const [of, status] = ["Of", "Status"].map((heading) => values[top]!.indexOf(heading));
  const end = values.findIndex((cells, row) => row > top && (cells[label] ?? "") === "");
  return {
    rows: (wanted) =>
      values
        .filter((cells) => cells[label] === wanted)
        .map((cells) => {
          const line: Record<string, CellValue[]> = {};
          values[headings]!.forEach((heading, column) => {
            (line[labelFromCell(heading)] ??= []).push(cells[column] ?? null);
          });
          return line;
        }),
    checks: Object.fromEntries(
      values
        .slice(top + 1, end < 0 ? undefined : end)
        .map((cells) => [
          `${labelFromCell(cells[label]!)}: ${labelFromCell(cells[of!]!)}`,
          cells[status!] ?? null,
        ]),
    ),
  };
}
