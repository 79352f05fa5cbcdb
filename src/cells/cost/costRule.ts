import { estimateForms, type EstimateForm } from "../../core/budget/tracker/earnedValue";
import { behaviourMethods, type BehaviourMethod } from "../../core/cost/behaviour/CostBehaviour";
import { overheadMethods, type OverheadMethod } from "../../core/cost/overhead/ServiceCentre";
import { counted } from "../../core/errors/counted";
import { FinanceError } from "../../core/errors/financeError";
import { isBlank, wordFromCell } from "../argumentWord";
import { cellAt, gridAt, type CallArguments } from "../callArguments";
import { CellError, type CellValue } from "../CellValue";
import type { CellGrid } from "../gridShape";
import { atOnce } from "../atOnce";
import { numberFromCell } from "../recognition/recognitionArguments";
import { costAnswers, type CostFunction } from "./costAnswers";
import { figureInWords as shown } from "./figureInWords";
import { spreadRule } from "./spreadRule";

/** What a function makes of its arguments, beside the first row of what it answers. */
type Rule = (args: CallArguments, answer: CellGrid) => string;

const lineOf: Readonly<Record<BehaviourMethod, string>> = {
  regression: "The least-squares line through",
  "high-low": "The line through the least and the most activity of",
};

const chargedTo: Readonly<Record<OverheadMethod, string>> = {
  reciprocal: "everyone who uses them, each other included, solved at once",
  stepdown: "those who use them and come after them in the list",
  direct: "the operating departments that use them",
};

const rules: Readonly<Record<CostFunction, Rule>> = {
  "COST.BEHAVIOUR"(args, [[fixed = null, variable = null, fit = null] = []]) {
    const [activity, cost] = [gridAt(args, 0).flat(), gridAt(args, 1).flat()];
    const used = activity.filter((cell, at) => !isBlank(cell) && !isBlank(cost[at]!)).length;
    const without = activity.length - used;
    const method = wordFromCell("method", cellAt(args, 2), behaviourMethods);
    return [
      `${lineOf[method]} ${counted(used, "period")}: cost = ${shown(fixed)} fixed + ${shown(variable)} × activity.`,
      `It explains ${percent(fit)} of how cost varies.`,
      ...(without > 0 ? [`${counted(without, "period")} with a blank cell left out.`] : []),
    ].join(" ");
  },
  BREAKEVEN(args, [[units = null, revenue = null, safety = null] = []]) {
    const [price, variable, fixed, profit] = [0, 1, 2, 3].map((at) => amountAt(args, at));
    const toCover = profit === 0 ? shown(fixed!) : `(${shown(fixed!)} + profit ${shown(profit!)})`;
    return [
      `A unit leaves ${shown(price!)} − ${shown(variable!)} = ${shown(price! - variable!)}.`,
      `${toCover} ÷ that = ${shown(units)} units, with a revenue of ${shown(revenue)}.`,
      `${percent(safety)} of these units may fall away before there is a loss.`,
    ].join(" ");
  },
  "ALLOCATE.COST"(args, answer) {
    const method = wordFromCell("method", cellAt(args, 2), overheadMethods);
    const services = gridAt(args, 0).map(([name = null, cost = null]) => `${shown(name)} ${shown(cost)}`);
    const parts = answer.map(([name = null, cost = null]) => `${shown(name)} ${shown(cost)}`);
    return (
      `Services (${services.join(", ")}) charge ${chargedTo[method]}, by how much each uses: ` +
      `${parts.slice(0, -1).join(", ")}; ${parts.at(-1)}. Cents left over go to the largest remainders.`
    );
  },
  SAVINGS(args, [[adjusted = null, saved = null] = []]) {
    const parts = gridAt(args, 0).flat();
    const [actual, oneOffs] = [amountAt(args, 1), amountAt(args, 4)];
    const [volume, index] = [cellAt(args, 2), cellAt(args, 3)];
    const [fixed = null, perUnit = null, before = null] = parts;
    const baseline =
      parts.length === 3
        ? `${shown(fixed)} fixed + ${shown(perUnit)} × volume ${shown(isBlank(volume) ? before : volume)}`
        : isBlank(volume)
          ? shown(fixed)
          : `${shown(fixed)} × volume ${shown(volume)}`;
    const isSum = parts.length === 3 && !isBlank(index);
    return [
      `Adjusted baseline: ${isSum ? `(${baseline})` : baseline}`,
      ...(isBlank(index) ? [] : [` × prices ${shown(index)}`]),
      ...(oneOffs === 0 ? [] : [` + one-offs ${shown(oneOffs)}`]),
      ` = ${shown(adjusted)}. Less actual ${shown(actual)}: `,
      Number(saved) < 0 ? `a loss of ${shown(-Number(saved))}.` : `a saving of ${shown(saved)}.`,
    ].join("");
  },
  EAC(args, [[estimate = null, variance = null, cpi = null, spi = null, tcpi = null] = []]) {
    const form: EstimateForm = wordFromCell("form", cellAt(args, 4), estimateForms);
    const [budget, earned, actual] = [0, 1, 2].map((at) => shown(amountAt(args, at)));
    const formulas: Readonly<Record<EstimateForm, string>> = {
      cpi: `the rest goes as so far: budget ${budget} ÷ CPI`,
      budget: `the rest goes as budgeted: actual ${actual} + budget ${budget} − earned ${earned}`,
      "cpi spi": `the rest goes at cost and schedule so far: actual ${actual} + (budget ${budget} − earned ${earned}) ÷ (CPI × SPI)`,
    };
    const left = Number(variance);
    return [
      `CPI = earned ${earned} ÷ actual ${actual} = ${shown(cpi)}.`,
      ...(isBlank(cellAt(args, 3))
        ? []
        : [`SPI = earned ${earned} ÷ planned ${shown(cellAt(args, 3))} = ${shown(spi)}.`]),
      `Estimate where ${formulas[form]} = ${shown(estimate)}`,
      ...(typeof variance !== "number"
        ? []
        : [`, ${left < 0 ? `${shown(-left)} above` : `${shown(left)} below`} the budget`]),
      `. To keep the budget, the rest has to go at ${shown(tcpi)} (TCPI).`,
    ]
      .join(" ")
      .replaceAll(/ (?=[,.])/g, "");
  },
  SPREAD: spreadRule,
};

/**
 * What a function of cost or budget makes of its arguments, in words.
 * @returns Null for what it refuses: the cell's error says why.
 */
export function costRule(name: string, args: CallArguments): string | null {
  if (!(name in rules)) return null;
  const which = name as CostFunction;
  try {
    const answer = atOnce(costAnswers[which](args));
    return answer.flat().some((cell) => cell instanceof CellError) ? null : rules[which](args, answer);
  } catch (error) {
    if (error instanceof FinanceError) return null;
    throw error;
  }
}

function amountAt(args: CallArguments, position: number): number {
  return numberFromCell("", cellAt(args, position));
}

function percent(share: CellValue): string {
  return Number(share).toLocaleString("en", { style: "percent", maximumFractionDigits: 1 });
}
