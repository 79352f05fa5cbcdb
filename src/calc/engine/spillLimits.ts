import type { CalcSource } from "../CalcSource";
import type { SpillLimits } from "./Spills";

/** The blocks of a workbook that arrays may not spill into. */
export function spillLimits(
  { tables, merged = [] }: CalcSource,
  sheetPosition: (name: string) => number | undefined,
): SpillLimits {
  return {
    tables: tables.flatMap(({ name, sheet, block }) => {
      const position = sheetPosition(sheet);
      return position === undefined ? [] : [{ name, sheet: position, block }];
    }),
    merged: merged.flatMap((block) => {
      const position = sheetPosition(block.sheet);
      return position === undefined ? [] : [{ sheet: position, block }];
    }),
  };
}
