import { earnedValue, estimateForms, type EstimateForm } from "../../core/budget/tracker/earnedValue";
import { estimateLeft } from "../../core/budget/tracker/estimateLeft";
import { financeError } from "../../core/errors/financeError";
import { isBlank, wordFromCell } from "../argumentWord";
import type { CellValue } from "../CellValue";
import { errorIn } from "../recognition/dayCell";
import { numberFromCell } from "../recognition/recognitionArguments";

/** Arguments of EAC; null is one left out. */
export interface EstimateArguments {
  readonly budget: CellValue;
  readonly earned: CellValue;
  readonly actual: CellValue;
  readonly planned: CellValue;
  readonly form: CellValue;
}

/** What stands for a figure whose divisor is 0, or that needs what was left out. */
const notAvailable = "n/a";

/**
 * Estimate at completion, variance at completion, CPI, SPI and TCPI, side by side.
 * @throws ARGUMENT_MISSING when a form needs the planned value, WORD_UNKNOWN, AMOUNT_NOT_A_NUMBER.
 */
export function estimateCells(cells: EstimateArguments): CellValue[][] {
  const error = errorIn(Object.values(cells) as CellValue[]);
  if (error) return [[error]];
  const form: EstimateForm = wordFromCell("form", cells.form, estimateForms);
  if (form === "cpi spi" && isBlank(cells.planned)) {
    throw financeError("ARGUMENT_MISSING", {
      output: '"cpi spi"',
      argument: "planned",
      known: "the budgeted cost of the work planned by now",
    });
  }
  const [budget, actual] = [numberFromCell("budget", cells.budget), numberFromCell("actual", cells.actual)];
  const found = earnedValue({
    budget,
    actual,
    earned: numberFromCell("earned", cells.earned),
    ...(isBlank(cells.planned) ? {} : { planned: numberFromCell("planned", cells.planned) }),
  });
  const estimate = found.estimates[form];
  const variance = estimate === null ? null : estimateLeft(estimate, { actual, budget }).variance;
  return [
    [estimate, variance, found.costPerformance, found.schedulePerformance, found.toComplete].map(
      (figure) => figure ?? notAvailable,
    ),
  ];
}
