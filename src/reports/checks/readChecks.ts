import { labelFromCell } from "../../cells/labelFromCell";
import type { CellValue } from "../../cells/CellValue";
import type { RangeGrid } from "../../cells/RangeGrid";

/** A check as a sheet of ours shows it now. */
export interface ShownCheck {
  readonly name: string;
  readonly status: string;
  readonly row: number;
  readonly column: number;
}

/** Reads the checks off a report sheet: the rows below "Check … Status", as `ChecksTable` writes them. */
export function readChecks({ values, block }: RangeGrid): readonly ShownCheck[] {
  const text = (value: CellValue | undefined): string => labelFromCell(value ?? null);
  const head = values.findIndex((row) => row.includes("Check") && row.includes("Status"));
  if (head < 0) return [];
  const [title, of, status] = ["Check", "Of", "Status"].map((heading) => values[head]!.indexOf(heading));
  const checks: ShownCheck[] = [];
  for (let row = head + 1; row < values.length; row++) {
    const cells = values[row]!;
    if (text(cells[title!]) === "") break;
    if (text(cells[status!]) === "") continue;
    const about = text(cells[of!]);
    checks.push({
      name: about === "" ? text(cells[title!]) : `${text(cells[title!])}: ${about}`,
      status: text(cells[status!]),
      row: block.top + row,
      column: block.left + status!,
    });
  }
  return checks;
}
