import type { PriorSheet } from "../../PriorSheet";
import { absoluteRange, relative, type SheetBuilder } from "../../SheetBuilder";
import type { ReportMark } from "../../SheetModel";
import { inMajor, writeNamed } from "../costFrame";
import type { CostReportInput } from "../CostReportInput";
import type { SupplierLines } from "./supplierLines";
import { supplierColumns as c } from "./supplierColumns";

export interface WrittenBlock {
  readonly bottom: number;
  readonly inputs: NonNullable<ReportMark["inputs"]>;
}

/** Index at which one supplier has everything. */
const fullIndex = 10_000;

/** The Herfindahl-Hirschman index, with its cuts as cells of the user's. */
export function writeConcentration(
  sheet: SheetBuilder,
  input: CostReportInput,
  { concentration, smaller }: SupplierLines,
  { first, last, whole }: { readonly first: number; readonly last: number; readonly whole: string },
  prior: PriorSheet | null,
  top: number,
): WrittenBlock {
  sheet.value(top, c.supplier, "Concentration (HHI)", { look: "section" });
  sheet.fill(top, c.supplier, c.comment, { look: "section" });
  const column = c.actual;
  const value = (
    row: number,
    name: string,
    label: string,
    formula: string,
    expected?: number,
    number: "amount0" | "count" | "share" | "amount2" = "count",
  ): void => {
    sheet.value(row, column - 1, label, { look: "caption", align: "right" });
    sheet.formula(row, column, formula, { number, align: "right" }, expected);
    sheet.name(name, row, column);
  };
  const inputs = writeNamed(
    sheet,
    [
      {
        name: "FO_HHI_MODERATE",
        label: "Moderate above",
        value: 1000,
        format: { number: "count" },
        isInput: true,
        row: top + 1,
        column: c.class,
      },
      {
        name: "FO_HHI_HIGH",
        label: "High above",
        value: 1800,
        format: { number: "count" },
        isInput: true,
        row: top + 2,
        column: c.class,
      },
      {
        name: "FO_HHI_FULL",
        label: "Index of a single supplier",
        value: fullIndex,
        format: { number: "count" },
        row: top + 3,
        column: c.class,
      },
    ],
    prior,
  );
  const positive = concentration?.total ?? 0;
  value(top + 1, "FO_WHOLE", "Paid in all, without credits", whole, inMajor(input, positive), "amount2");
  const rest = positive === 0 ? 0 : (fullIndex * smaller.squares) / positive / positive;
  sheet.value(top + 2, column - 1, "HHI of smaller suppliers (engine)", { look: "caption", align: "right" });
  sheet.value(top + 2, column, rest, { number: "amount2", align: "right" });
  const shares = absoluteRange(c.share, first, Math.max(first, last));
  value(
    top + 3,
    "FO_HHI",
    "HHI",
    `SUMSQ(${shares})*FO_HHI_FULL+${relative(top + 2, column)}`,
    concentration?.index ?? 0,
    "amount2",
  );
  value(
    top + 4,
    "FO_HHI_LEVEL",
    "Concentration",
    'IF(FO_HHI>FO_HHI_HIGH,"high",IF(FO_HHI>FO_HHI_MODERATE,"moderate","low"))',
  );
  value(
    top + 5,
    "FO_HHI_COUNT",
    "As many suppliers of equal size",
    "IF(FO_HHI=0,0,FO_HHI_FULL/FO_HHI)",
    concentration?.effectiveCount ?? 0,
    "amount2",
  );
  const large = Math.min(last, first + 3);
  value(
    top + 6,
    "FO_LARGEST_FOUR",
    "Share of the four largest",
    `SUM(${relative(first, c.share)}:${relative(Math.max(first, large), c.share)})`,
    concentration?.largestFourShare ?? 0,
    "share",
  );
  return { bottom: top + 6, inputs };
}
