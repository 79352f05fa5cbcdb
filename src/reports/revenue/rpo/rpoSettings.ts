import { absolute, relative, type SheetBuilder } from "../../SheetBuilder";
import type { ReportMark } from "../../SheetModel";
import { sheetFrame } from "../../frame/sheetFrame";
import { dayCell } from "../packFrame";
import type { RevenueReportInput } from "../RevenueReportInput";
import { bandNames, type RpoBands } from "./RpoBands";

/** The cells that say until when the bands run. */
export interface RpoSettings {
  /** Cells of the bands' last days. */
  readonly ends: readonly [string, string];
  readonly inputs: ReportMark["inputs"];
}

const rows = [sheetFrame.measure, sheetFrame.period] as const;

/** Writes the band limits at the top right, below the state of the checks. */
export function writeRpoSettings(
  sheet: SheetBuilder,
  input: RevenueReportInput,
  { months, ends }: RpoBands,
  column: number,
): RpoSettings {
  const titles = ["First band, months", "Second band, months"];
  rows.forEach((row, index) => {
    sheet.value(row, column, titles[index]!, { look: "caption", align: "right" });
    sheet.value(row, column + 1, months[index]!, { look: "input", number: "count" });
    sheet.name(bandNames[index]!, row, column + 1);
    const end = `EOMONTH(FO_AS_OF,${bandNames[index]!})`;
    sheet.formula(
      row,
      column + 2,
      end,
      { look: "quiet", number: "day" },
      dayCell(input, ends[index]!) ?? undefined,
    );
  });
  return {
    ends: [absolute(rows[0], column + 2), absolute(rows[1], column + 2)],
    inputs: rows.map((row, index) => ({ name: bandNames[index]!, cell: relative(row, column + 1) })),
  };
}
