import { absoluteRange, type SheetBuilder } from "../SheetBuilder";
import type { CellFormat } from "../SheetModel";
import type { AmountFormats } from "../formats";
import type { StatementRows } from "./statementBlock";
import type { VarianceLayout } from "./varianceLayout";

/**
 * What is still to explain: lines flagged, those without a comment, and how much of the effect is timing or permanent.
 * @returns The row below the block.
 */
export function writeFollowUp(
  sheet: SheetBuilder,
  layout: VarianceLayout,
  { first, last }: StatementRows,
  formats: AmountFormats,
  top: number,
): number {
  const range = (column: number): string => absoluteRange(column, first, last);
  const flagged = `(${range(layout.material)}="●")*(${range(layout.type)}<>"")`;
  const driven = (driver: string): string =>
    `SUMIFS(${range(layout.lineEffect)},${range(layout.driver)},"=${driver}")`;
  const rows: readonly (readonly [string, string, CellFormat])[] = [
    ["Lines flagged", `SUMPRODUCT(${flagged})`, { number: "count" }],
    ["Flagged without comment", `SUMPRODUCT(${flagged}*(${range(layout.comment)}=""))`, { number: "count" }],
    ["Effect marked timing", driven("timing"), { number: formats.variance }],
    ["Effect marked permanent", driven("permanent"), { number: formats.variance }],
  ];
  rows.forEach(([label, formula, format], index) => {
    sheet.value(top + index, layout.line, label, { indent: 1 });
    sheet.formula(top + index, layout.bands[0]!.first, formula, format);
  });
  return top + rows.length;
}
