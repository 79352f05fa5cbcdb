import { monthsLater, type IsoDate } from "../../../core/dates/isoDate";
import type { PackTime } from "../../../core/revenue/reporting/packTime";
import type { CellValue } from "../../../cells/CellValue";
import type { PriorSheet } from "../../PriorSheet";

/** Named cells that hold in how many months a band ends. */
export const bandNames = ["FO_BAND_1", "FO_BAND_2"] as const;

const usual = [12, 24] as const;

/** Until when the bands of the remaining performance obligations run. */
export interface RpoBands {
  /** Months after the reported day. */
  readonly months: readonly [number, number];
  readonly ends: readonly [IsoDate, IsoDate];
  /** What the user had typed, where the months shown cannot tell it. */
  readonly refused: readonly CellValue[] | null;
}

/** The bands that the user had typed, else the usual ones. */
export function rpoBands({ period, months, reported }: PackTime, prior: PriorSheet | null): RpoBands {
  const typed = bandNames.map((name, index) => prior?.inputs.get(name) ?? usual[index]!);
  const [first, second] = typed;
  const isUsable =
    typeof first === "number" &&
    typeof second === "number" &&
    Number.isInteger(first) &&
    Number.isInteger(second) &&
    0 < first &&
    first < second &&
    second <= months.length - reported;
  const used = isUsable ? ([first, second] as const) : usual;
  const end = (count: number): IsoDate => monthsLater(period.last, count);
  return { months: used, ends: [end(used[0]), end(used[1])], refused: isUsable ? null : typed };
}
