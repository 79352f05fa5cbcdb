import { allowedModels } from "../../../core/attribution/allowedModels";
import { attribute } from "../../../core/attribution/attribute";
import type { Attribution } from "../../../core/attribution/Attribution";
import { attributionModels } from "../../../core/attribution/AttributionModel";
import type { AttributionOptions } from "../../../core/attribution/AttributionOptions";
import { footedCredits } from "../../../core/attribution/footedCredits";
import type { Journeys } from "../../../core/attribution/Journeys";
import { FinanceError } from "../../../core/errors/financeError";
import { amountFromMinor } from "../../../core/money/minorUnits";
import { CellError, type CellValue } from "../../CellValue";
import type { Steps } from "../../Steps";

/** The words of `model`, frozen: workbooks hold them. */
export const modelWords = [...attributionModels, "all"] as const;

export type ModelWord = (typeof modelWords)[number];

/** How credits are shown. */
export interface CreditForm {
  readonly options: AttributionOptions;
  /** Decimals of the credited column: value, or conversions where there are no values; null for all that there are. */
  readonly digits: number | null;
}

/** What stands for a value where none is known. */
const unknownValue = "n/a";

/**
 * Credits as cells, most credit first. One model: channel, conversions, value and share, and of Markov models the removal effect.
 * All models, one column each under headers: values, or conversions where there are no values, or the error of a model that cannot be settled. Then Unattributed and Total, as booked;
 * where credits overlap the total says so.
 */
export function* creditCells(journeys: Journeys, word: ModelWord, form: CreditForm): Steps<CellValue[][]> {
  if (word !== "all") return cellsOf(attribute(journeys, word, form.options), journeys.hasValues, form);
  const columns: (CreditColumn | CellError)[] = [];
  const models = allowedModels(journeys, form.options);
  for (const model of models) {
    yield;
    columns.push(
      orError(() =>
        creditColumn(attribute(journeys, model, form.options), credited(journeys.hasValues), form),
      ),
    );
  }
  const [first] = columns;
  if (first instanceof CellError) return [[first]];
  const row = (name: string, figure: (column: CreditColumn) => number): CellValue[] => [
    name,
    ...columns.map((column) => (column instanceof CellError ? column : figure(column))),
  ];
  return [
    ["Channel", ...models.map((model) => (model === "participation" ? `${model} (credits overlap)` : model))],
    ...byCredit(journeys.channels, first!).map((channel) =>
      row(journeys.channels[channel]!, ({ parts }) => parts[channel]!),
    ),
    row("Unattributed", ({ unattributed }) => unattributed),
    row("Total", ({ total }) => total),
  ];
}

/** What one model cannot do spoils its own column only. */
function orError<Result>(work: () => Result): Result | CellError {
  try {
    return work();
  } catch (problem) {
    if (problem instanceof FinanceError) return new CellError(problem.cell, problem.message);
    throw problem;
  }
}

function cellsOf(found: Attribution, hasValues: boolean, form: CreditForm): CellValue[][] {
  const { channels, removal, overlaps } = found;
  const main = creditColumn(found, credited(hasValues), form);
  const conversions = hasValues ? creditColumn(found, "conversions", { ...form, digits: null }) : main;
  const shared = main.total === 0 ? conversions : main;
  const shareOf = (credit: number): number => (shared.total === 0 ? 0 : credit / shared.total);
  const value = (figure: number): CellValue => (hasValues ? figure : unknownValue);
  const rest = removal === null ? [] : [""];
  return [
    ...byCredit(channels, main).map((channel): CellValue[] => [
      channels[channel]!,
      conversions.parts[channel]!,
      value(main.parts[channel]!),
      shareOf(shared.parts[channel]!),
      ...(removal === null ? [] : [removal.conversions[channel]!]),
    ]),
    [
      "Unattributed",
      conversions.unattributed,
      value(main.unattributed),
      shareOf(shared.unattributed),
      ...rest,
    ],
    [
      overlaps ? "Total (credits overlap)" : "Total",
      conversions.total,
      value(main.total),
      shareOf(shared.total),
      ...rest,
    ],
  ];
}

interface CreditColumn {
  readonly parts: ArrayLike<number>;
  readonly unattributed: number;
  readonly total: number;
}

function credited(hasValues: boolean): "value" | "conversions" {
  return hasValues ? "value" : "conversions";
}

function creditColumn(
  found: Attribution,
  column: "value" | "conversions",
  { digits }: CreditForm,
): CreditColumn {
  if (digits === null) {
    return {
      parts: found.credits[column],
      unattributed: found.unattributed[column],
      total: found.total[column],
    };
  }
  const { parts, unattributed, total } = footedCredits(found, column, digits);
  return {
    parts: parts.map((part) => amountFromMinor(part, digits)),
    unattributed: amountFromMinor(unattributed, digits),
    total: amountFromMinor(total, digits),
  };
}

/** Codes of channels, most credit first, by name where credits are equal. */
function byCredit(channels: readonly string[], { parts }: CreditColumn): readonly number[] {
  return [...channels.keys()].sort(
    (one, other) => parts[other]! - parts[one]! || (channels[one]! < channels[other]! ? -1 : 1),
  );
}
