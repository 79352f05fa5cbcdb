import { compensatedSum } from "../../core/numeric/compensatedSum";
import { exactDifference, amountFromMinor, minorFromAmount } from "../../core/money/minorUnits";
import { sourceRef, type SourceRef } from "../formula/sourceRef";
import type { AttributionReportInput } from "./AttributionReportInput";
import { comparedDigits, digitsOf, type Measure } from "./measures";

/** Names in place of a channel, on rows that are conversions and no touches. */
export const conversionWords = ["(conversion)", "conversion"] as const;

/** What the user's own column says was booked, as a formula over it. */
export interface BookedInSource {
  /** Without "=". */
  readonly formula: string;
  readonly expected: number;
  /** In the column and not credited, such as rows that were left out; below 0 for what a sum does not see, such as text. */
  readonly beside: number;
}

/** Columns of the source that the report's formulas read. */
export function sourceColumns(input: AttributionReportInput): {
  readonly value: SourceRef | null;
  readonly conversions: SourceRef | null;
  readonly channel: SourceRef | null;
} {
  const { source } = input;
  if (source.kind === "touches") {
    const { place } = source;
    return {
      value: place.columns.has("value") ? sourceRef(place, "value") : null,
      conversions: place.columns.has("conversion") ? sourceRef(place, "conversion") : null,
      channel: input.unvalued > 0 ? sourceRef(place, "channel") : null,
    };
  }
  const { place } = source;
  return {
    value: place.columns.has("value") ? sourceRef(place, "value") : null,
    conversions: place.columns.has("conversions") ? sourceRef(place, "conversions") : null,
    channel: null,
  };
}

/** What was booked of each measure that the report is about. */
export type Booked = ReadonlyMap<Measure, BookedInSource>;

export function bookedOf(input: AttributionReportInput): Booked {
  const measures: readonly Measure[] = input.hasValues ? ["value", "conversions"] : ["conversions"];
  return new Map(measures.map((measure) => [measure, bookedInSource(input, measure)]));
}

/** Whether anything was booked and not credited, or the other way round. */
export function isAnyBeside(booked: Booked): boolean {
  return [...booked.values()].some(({ beside }) => beside !== 0);
}

/** Values are summed; conversions too where they have a column, else values above 0 are counted. */
function bookedInSource(input: AttributionReportInput, measure: Measure): BookedInSource {
  const { values, conversions, attribution } = input;
  const digits = digitsOf(input, measure);
  const credited = amountFromMinor(minorFromAmount(attribution.total[measure], digits), digits);
  const columns = sourceColumns(input);
  const column = columns[measure];
  const figures = measure === "value" ? values : conversions;
  if (column === null || figures === null) {
    const expected = values.reduce((count, value) => count + (value > 0 ? 1 : 0), 0) + input.unvalued;
    return { formula: countedFormula(input), expected, beside: exactDifference(expected, credited) };
  }
  const compared = comparedDigits(input);
  const expected = amountFromMinor(minorFromAmount(compensatedSum(figures), compared), compared);
  return {
    formula: `ROUND(SUM(${column.reference}),FO_DIGITS)`,
    expected,
    beside:
      measure === "value"
        ? amountFromMinor(minorFromAmount(input.uncredited, compared), compared)
        : exactDifference(expected, credited),
  };
}

/** Values above 0, and rows whose channel says that they convert although they have no value. */
function countedFormula(input: AttributionReportInput): string {
  const { value, channel } = sourceColumns(input);
  const values = value!.reference;
  const counted = `COUNTIF(${values},">0")`;
  if (channel === null) return counted;
  const unvalued = conversionWords.map((word) => {
    const named = `${channel.reference},"${word}"`;
    return `COUNTIF(${named})-COUNTIFS(${named},${values},">0")-COUNTIFS(${named},${values},"<0")`;
  });
  return [counted, ...unvalued].join("+");
}

/** What the formulas of Booked read, in words. */
export function bookedWords(input: AttributionReportInput): string {
  const { place } = input.source;
  const name = place.table ?? place.sheet;
  const header = (role: string): string | undefined =>
    (place.columns as ReadonlyMap<string, { readonly header: string }>).get(role)?.header;
  const value = header("value");
  const conversions = header(input.source.kind === "touches" ? "conversion" : "conversions");
  const silent = input.unvalued === 0 ? "" : ", and rows called (conversion) without a value";
  const counted =
    conversions === undefined
      ? `values above 0 counted in ${name} ${value}${silent}`
      : `the sum of ${name} ${conversions}`;
  return input.hasValues ? `the sum of ${name} ${value}, and of conversions ${counted}` : counted;
}
