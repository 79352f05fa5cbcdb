import type { Attribution } from "../../core/attribution/Attribution";
import { footedCredits } from "../../core/attribution/footedCredits";
import { amountFromMinor } from "../../core/money/minorUnits";
import type { AttributionReportInput } from "./AttributionReportInput";
import { digitsOf, mainMeasure, type Measure } from "./measures";

/** Channels that have a line of their own; those with least credit are one line. */
const mostLines = 1_000;

/** A line of the report's tables. */
export interface CreditLine {
  /** By which its comment is found again. */
  readonly key: string;
  readonly label: string;
  readonly channels: readonly string[];
  /** Several channels in one. */
  readonly isRest: boolean;
}

/** Channels with most credit by the chosen model first, at a tie by name. */
export function creditLines(input: AttributionReportInput): readonly CreditLine[] {
  const { attribution } = input;
  const measure = mainMeasure(input);
  const { parts } = footedCredits(attribution, measure, digitsOf(input, measure));
  const order = [...attribution.channels.keys()].sort(
    (one, other) =>
      parts[other]! - parts[one]! || (attribution.channels[one]! < attribution.channels[other]! ? -1 : 1),
  );
  const names = order.map((code) => attribution.channels[code]!);
  const lines = names
    .slice(0, mostLines)
    .map((name): CreditLine => ({ key: name, label: name, channels: [name], isRest: false }));
  const rest = names.slice(mostLines);
  if (rest.length === 0) return lines;
  return [...lines, { key: "#rest", label: `All other (${rest.length})`, channels: rest, isRest: true }];
}

/** Credits of a model as a sheet shows them, in major units. */
export interface ShownCredits {
  /** One a line. */
  readonly lines: readonly number[];
  readonly unattributed: number;
  /** As booked; lines and unattributed add up to it, unless credits overlap. */
  readonly total: number;
  readonly overlaps: boolean;
}

/** Credits rounded so that the column foots. */
export function shownCredits(
  attribution: Attribution,
  measure: Measure,
  digits: number,
  lines: readonly CreditLine[],
): ShownCredits {
  const { parts, unattributed, total } = footedCredits(attribution, measure, digits);
  const byName = new Map(attribution.channels.map((name, code) => [name, parts[code]!]));
  const ofLine = ({ channels }: CreditLine): number =>
    channels.reduce((sum, name) => sum + (byName.get(name) ?? 0), 0);
  return {
    lines: lines.map((line) => amountFromMinor(ofLine(line), digits)),
    unattributed: amountFromMinor(unattributed, digits),
    total: amountFromMinor(total, digits),
    overlaps: attribution.overlaps,
  };
}
