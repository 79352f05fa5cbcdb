import { cellFromName } from "../../cells/address";
import type { CellValue } from "../../cells/CellValue";
import { shownCell } from "../../cells/argumentWord";
import { sheetPrefix } from "../../cells/place";
import type { Finding } from "../../cells/problems";
import type { RangeGrid } from "../../cells/RangeGrid";
import { alertJoins } from "../../core/budget/tracker/firedAlerts";
import type { ReportMark } from "../../reports/SheetModel";

/** Input cells of a sheet of ours that hold nothing a run can count with: the usual value takes their place. */
export function unusableInputs(
  sheet: string,
  { inputs }: ReportMark,
  { values }: RangeGrid,
): readonly Finding[] {
  return inputs.flatMap(({ cell }): readonly Finding[] => {
    const at = cellFromName(cell);
    const value = at ? (values[at.row]?.[at.column] ?? null) : null;
    if (isUsable(value)) return [];
    const place = sheetPrefix(sheet) + cell;
    return [
      {
        code: "INPUT_UNUSABLE",
        text: `${place} holds ${shownCell(value)}, which is no number of 0 or more: the usual value counts. Type a number, 0.05 for 5 %.`,
        rows: 0,
        cell: place,
      },
    ];
  });
}

/** A blank cell asks for the usual value. */
function isUsable(value: CellValue): boolean {
  if (value === null || value === "") return true;
  return typeof value === "number" ? value >= 0 : alertJoins.some((join) => join === value);
}
