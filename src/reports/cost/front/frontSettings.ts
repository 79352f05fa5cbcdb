import { sheetFrame } from "../../frame/sheetFrame";
import { windowCells, type NamedCell } from "../costFrame";
import type { NamedPlace } from "../../frame/takeNames";
import type { CostReportInput } from "../CostReportInput";

const { entity, measure, period, source } = sheetFrame;

/** Where the front sheet holds what the others read. */
export const frontPlaces = {
  FO_TOLERANCE: { row: measure, column: 5 },
  FO_DIGITS: { row: period, column: 5 },
  FO_MAT_ABS: { row: entity, column: 8 },
  FO_MAT_PCT: { row: measure, column: 8 },
  FO_AHEAD: { row: period, column: 8 },
  FO_FROM: { row: entity, column: 11 },
  FO_UNTIL: { row: measure, column: 11 },
  FO_BEFORE: { row: period, column: 11 },
  FO_SOURCE: { row: source, column: 11 },
} as const satisfies Readonly<Record<string, NamedPlace>>;

const materialAmount = 10_000;
const materialShare = 0.05;
const aheadShare = 0.1;

/** Settings at the top of the front sheet; those of the flag and the tolerance are the user's. */
export function frontSettings(input: CostReportInput): readonly (NamedCell & NamedPlace)[] {
  const { digits } = input.payments;
  const { from, until, before } = windowCells(input);
  const cells: readonly NamedCell[] = [
    { name: "FO_TOLERANCE", label: "Tolerance of the checks", value: 5 / 10 ** (digits + 1), isInput: true },
    { name: "FO_DIGITS", label: "Decimals that checks compare", value: digits, format: { number: "count" } },
    {
      name: "FO_MAT_ABS",
      label: "Flag where the change is beyond",
      value: materialAmount,
      format: { number: "count" },
      isInput: true,
    },
    {
      name: "FO_MAT_PCT",
      label: "and beyond",
      value: materialShare,
      format: { number: "share" },
      isInput: true,
    },
    {
      name: "FO_AHEAD",
      label: "Flag where % used is ahead by",
      value: aheadShare,
      format: { number: "share" },
      isInput: true,
    },
    from!,
    until!,
    before!,
  ];
  return cells.map((cell) => ({ ...cell, ...frontPlaces[cell.name as keyof typeof frontPlaces] }));
}
