import { attribute } from "../../../core/attribution/attribute";
import { FinanceError } from "../../../core/errors/financeError";
import { wordFromCell } from "../../argumentWord";
import { cellAt, gridAt, type CallArguments } from "../../callArguments";
import type { CellValue } from "../../CellValue";
import type { CellGrid } from "../../gridShape";
import type { DateSystem } from "../../serialDate";
import { atOnce } from "../../atOnce";
import { touchOptions } from "./attributeCells";
import { pathOptions } from "./attributePathsCells";
import type { CallOptions } from "./CallOptions";
import { modelWords } from "./creditCells";
import { liftFromCells } from "./liftFromCells";
import { modelInWords } from "./modelInWords";
import { liftArguments, pathArguments, roiArguments } from "./namedArguments";
import { optionsFromCells } from "./optionsFromCells";
import { pathsFromCells } from "./pathsFromCells";
import { roiFromCells } from "./roiFromCells";
import { touchesFromCells, type CalledJourneys } from "./touchesFromCells";

const rules: Readonly<Record<string, (args: CallArguments, system: DateSystem) => string>> = {
  ATTRIBUTE(args, system) {
    const options = optionsFromCells(args[2] ?? null, touchOptions);
    return creditRule(atOnce(touchesFromCells(gridAt(args, 0), options, system)), cellAt(args, 1), options);
  },
  "ATTRIBUTE.PATHS"(args) {
    const options = optionsFromCells(args[5] ?? null, pathOptions);
    return creditRule(atOnce(pathsFromCells(pathArguments(args), options)), cellAt(args, 4), options);
  },
  ROI(args) {
    const { count, cost, revenue, standardError, method, notes } = roiFromCells(roiArguments(args));
    return [
      `Revenue ${shown(revenue)} less cost ${shown(cost)}, over cost, of ${count} unit(s) together.`,
      ...(standardError === null ? [] : [`Delta error of the return: ${shown(standardError)}.`]),
      `${method}.`,
      ...notes.map(({ text }) => text),
    ].join(" ");
  },
  "ROI.LIFT"(args, system) {
    const { effect, total, weights, tests, intervalKind, notes } = liftFromCells(liftArguments(args), system);
    const mixed = weights.map(({ unit, weight }) => `${unit} ${shown(weight)}`);
    return [
      `Effect of ${shown(effect)} a treated unit and period, ${shown(total)} in all.`,
      ...(mixed.length === 0 ? [] : [`Compared with ${mixed.join(", ")}.`]),
      ...tests.map(({ name, p }) => `p ${shown(p)}: ${name}.`),
      `Interval: ${intervalKind}.`,
      ...notes.map(({ text }) => text),
    ].join(" ");
  },
};

/**
 * What a function of the family makes of its arguments, in words: what was read, how it is shared out, and notes.
 * @returns Null for what it refuses: the cell's error says why.
 */
export function attributionRule(
  name: string,
  args: readonly (CellGrid | null)[],
  system: DateSystem,
): string | null {
  try {
    return rules[name]?.(args, system) ?? null;
  } catch (error) {
    if (error instanceof FinanceError) return null;
    throw error;
  }
}

function creditRule(
  { journeys, digits, findings, notes, rows }: CalledJourneys,
  model: CellValue,
  { attribution: options, lookback }: CallOptions,
): string {
  const word = wordFromCell("model", model, modelWords);
  const one = word === "all" ? "linear unique" : word;
  const { total, notes: own } = attribute(journeys, one, options);
  const nulls = journeys.nulls.reduce((sum, each) => sum + each, 0);
  const { directRule = "keep", direct = "Direct", collapse = false } = options;
  return [
    `${shown(rows)} row(s): ${shown(total.conversions)} conversion(s) and ${shown(nulls)} journey(s) without one, by ${journeys.channels.length} channel(s).`,
    word === "all" ? "Every model that the data allow." : modelInWords(word, options),
    ...(lookback === undefined ? [] : [`Touches up to ${lookback} days before their conversion.`]),
    ...(directRule === "keep"
      ? []
      : [
          `${direct}: ${directRule === "skip" ? "skipped" : "skipped at the end"} where there is another touch.`,
        ]),
    ...(collapse ? ["Touches that repeat the channel before count once."] : []),
    ...(digits === null ? [] : [`Rounded to ${digits} decimals, remainders to the largest.`]),
    ...[...findings, ...notes, ...(word === "all" ? [] : own)].map(({ text }) => text),
  ].join(" ");
}

/** Ten digits are enough to read. */
function shown(figure: number): string {
  return String(Number(figure.toPrecision(10)));
}
