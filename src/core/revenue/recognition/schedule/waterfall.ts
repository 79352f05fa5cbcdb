import type { IsoDate } from "../../../dates/isoDate";
import type { Period } from "../../../dates/period";
import { sumMinor } from "../../../money/sumMinor";
import { recognisedIn, recognisedThrough } from "./recognisedThrough";
import type { Line } from "./shareThrough";

/** A line as it was booked, in minor units. */
export interface BookedLine {
  readonly booked: IsoDate;
  readonly minor: number;
  readonly line: Line;
}

/** What was booked in a period, and when it becomes revenue; in minor units. */
export interface WaterfallRow {
  readonly period: Period;
  readonly booked: number;
  /** One a period. */
  readonly recognised: readonly number[];
  /** Of what was booked, what comes after the last period. */
  readonly remaining: number;
}

/** Booked period by recognised period; what is recognised before the first period stands in it. */
export function revenueWaterfall(
  lines: readonly BookedLine[],
  periods: readonly Period[],
): readonly WaterfallRow[] {
  return periods.map((period) => {
    const own = lines.filter(({ booked }) => booked >= period.first && booked <= period.last);
    const recognised = periods.map((each, index) =>
      sumMinor(
        own.map(({ minor, line }) =>
          index === 0 ? recognisedThrough(minor, line, each.last) : recognisedIn(minor, line, each),
        ),
      ),
    );
    const booked = sumMinor(own.map(({ minor }) => minor));
    return { period, booked, recognised, remaining: remainingOf(booked, recognised) };
  });
}

/** What is left of an amount after what was recognised of it. */
export function remainingOf(booked: number, recognised: readonly number[]): number {
  return booked - sumMinor(recognised);
}
