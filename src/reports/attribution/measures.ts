import type { AmountFormats } from "../formats";
import type { AttributionReportInput } from "./AttributionReportInput";

/** What a model shares out. */
export type Measure = "value" | "conversions";

/** What the report is about: values where any are known, else conversions. */
export function mainMeasure({ hasValues }: Pick<AttributionReportInput, "hasValues">): Measure {
  return hasValues ? "value" : "conversions";
}

/** Decimals that checks compare, and at which credited conversions foot. */
export function comparedDigits({ digits }: Pick<AttributionReportInput, "digits">): 2 | 3 {
  return digits === 3 ? 3 : 2;
}

/** Decimals at which a measure foots. */
export function digitsOf(input: Pick<AttributionReportInput, "digits">, measure: Measure): 0 | 2 | 3 {
  return measure === "value" ? input.digits : comparedDigits(input);
}

export function formatsOf(input: Pick<AttributionReportInput, "digits">, measure: Measure): AmountFormats {
  const digits = digitsOf(input, measure);
  return { amount: `amount${digits}`, variance: `variance${digits}` };
}
