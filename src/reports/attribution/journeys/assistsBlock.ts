import { relative, type SheetBuilder } from "../../SheetBuilder";
import type { AttributionReportInput } from "../AttributionReportInput";
import type { CreditLine } from "../creditLines";
import { comparedDigits } from "../measures";
import { journeyCounts } from "./journeyCounts";
import { footedParts } from "./footedParts";
import type { JourneyColumns } from "./JourneyColumns";
import type { JourneyTable } from "./JourneyTable";

/** A table of assists as it was written. */
export interface WrittenAssists {
  readonly total: number;
  readonly ids: readonly string[];
}

/**
 * Writes by channel the conversions that it began, closed, helped on the way or brought alone.
 * @param touched Cell of the conversions that had a touch.
 */
export function writeAssists(
  sheet: SheetBuilder,
  input: AttributionReportInput,
  { label, assists: columns }: JourneyColumns,
  table: JourneyTable,
  lines: readonly CreditLine[],
  touched: string,
  top: number,
): WrittenAssists {
  const { by, journeys, attribution } = input;
  table.headings(top, `What each ${by.toLowerCase()} did on the way`, [
    [label, by],
    [columns.first, "First"],
    [columns.last, "Last"],
    [columns.assisted, "Assisted"],
    [columns.alone, "Alone"],
    [columns.part, "Took part"],
    [columns.share, "Of conversions"],
    [columns.ratio, "Assisted / last"],
  ]);
  const first = top + 2;
  const total = first + lines.length;
  const number = journeyCounts(input);
  const codes = new Map(attribution.channels.map((name, code) => [name, code]));
  const none = journeys.lengths[0]!.conversions;
  for (const part of ["first", "last", "assisted", "alone"] as const) {
    const figures = lines.map(({ channels }) =>
      channels.reduce((sum, name) => sum + journeys.assists[codes.get(name)!]![part], 0),
    );
    // What has no touch goes first, so that what is left adds up to the rest of the total.
    const shown = footedParts([none, ...figures], comparedDigits(input)).slice(1);
    shown.forEach((figure, index) => sheet.value(first + index, columns[part], figure, { number }));
    if (part === "assisted") continue;
    const range = `${relative(first, columns[part])}:${relative(total - 1, columns[part])}`;
    const sum = shown.reduce((all, figure) => all + figure, 0);
    const format = { number, bold: true, border: "total" } as const;
    if (lines.length === 0) sheet.value(total, columns[part], 0, format);
    else sheet.formula(total, columns[part], `SUM(${range})`, format, sum);
  }
  const ids = lines.map((line, index) => {
    const row = first + index;
    const [last, assisted, part] = [columns.last, columns.assisted, columns.part].map((column) =>
      relative(row, column),
    );
    if (!line.isRest) {
      sheet.formula(row, columns.part, `${last}+${assisted}`, { number });
      const format = { number: "share", align: "right" } as const;
      sheet.formula(row, columns.share, `IF(${touched}=0,"n/m",${part}/${touched})`, format);
    }
    const ratio = { number: "amount2", align: "right" } as const;
    sheet.formula(row, columns.ratio, `IF(${last}=0,"n/m",${assisted}/${last})`, ratio);
    return table.about(row, `channel ${line.key}`, line.label);
  });
  sheet.value(total, label, "Conversions with a touch", { bold: true, border: "total" });
  sheet.fill(total, label, columns.ratio, { border: "total" });
  return { total, ids };
}
