import { textOf } from "../textOf";
import { type Targets, objectOf } from "../Targets";
import type { ModelSheet } from "../../model/WorkbookModel";
import { clearRange } from "../clearRange";
import { invalidArgument } from "../HostError";
import { method, navigation, scalar, type ObjectClass } from "../ObjectClass";
import { blockOfAddress, columnsOf, rangeAddress, rowsOf, type RangeTarget } from "../RangeTarget";
import { assertWritable } from "../assertWritable";

/** An address longer than this is refused. */
const longestAddress = 8192;

export const areasClass: ObjectClass<Targets["RangeCollection"]> = {
  items: (ranges) => ranges.map((range) => objectOf("Range", range)),
  members: { Count: scalar((ranges) => ranges.length) },
};

/** Several blocks of one sheet. */
export const rangeAreasClass: ObjectClass<Targets["RangeAreas"]> = {
  members: {
    Address: scalar((ranges) => ranges.map(rangeAddress).join(",")),
    AreaCount: scalar((ranges) => ranges.length),
    CellCount: scalar((ranges) => ranges.reduce((sum, range) => sum + rowsOf(range) * columnsOf(range), 0)),
    Areas: navigation((ranges) => objectOf("RangeCollection", ranges)),
    Format: navigation((ranges) => objectOf("RangeFormat", ranges)),
    Clear: method((ranges, [applyTo], host) => {
      for (const range of ranges) {
        assertWritable(range, host);
        clearRange(range, textOf(applyTo ?? "All"));
      }
    }),
  },
};

export function rangesOfAddress(sheet: ModelSheet, address: string): readonly RangeTarget[] {
  if (address.length > longestAddress || address === "") throw invalidArgument();
  return address.split(",").map((each) => ({ sheet, block: blockOfAddress(each.trim()) }));
}
