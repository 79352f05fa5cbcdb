import { amountFromMinor } from "../../core/money/minorUnits";
import { financeError } from "../../core/errors/financeError";
import { digitsWithoutCurrency } from "../../core/money/currency";
import { breakageRevenue } from "../../core/revenue/recognition/measure/breakage";
import { costToCost } from "../../core/revenue/recognition/measure/costToCost";
import { variableConsideration } from "../../core/revenue/recognition/price/variableConsideration";
import { isBlank, wordFromCell } from "../argumentWord";
import type { CellValue } from "../CellValue";
import { requireFit, type CellGrid } from "../gridShape";
import { errorIn } from "./dayCell";
import { digitsFromCell, minorFromCell, numberFromCell } from "./recognitionArguments";

const digits = digitsWithoutCurrency;

/** Arguments of RECOGNIZE.PROGRESS. */
export interface ProgressCells {
  readonly price: CellValue;
  readonly costToDate: CellValue;
  readonly totalCost: CellValue;
  readonly uninstalled: CellValue;
  /** Recognised before: with it the result is the period's revenue. */
  readonly prior: CellValue;
  readonly progressDigits: CellValue;
}

/** Revenue by cost, to date or of the period, in major units. @throws PROGRESS_MISSING when no cost to date is given. */
export function progressCell(cells: ProgressCells): CellValue {
  const error = errorIn(Object.values(cells) as CellValue[]);
  if (error) return error;
  const { price, costToDate, totalCost, uninstalled, prior, progressDigits } = cells;
  if (isBlank(costToDate)) throw financeError("PROGRESS_MISSING", { argument: "cost_to_date" });
  const { earned } = costToCost(
    minorFromCell("price", price, digits),
    {
      toDate: numberFromCell("cost_to_date", costToDate),
      total: numberFromCell("total_cost", totalCost),
      uninstalled: numberFromCell("uninstalled", uninstalled),
    },
    {
      digits,
      recognised: minorFromCell("prior", prior, digits),
      progressDigits: isBlank(progressDigits) ? null : digitsFromCell(progressDigits),
    },
  );
  return amountFromMinor(earned, digits);
}

/** The words of RECOGNIZE.EXPECTED's method, frozen: workbooks hold them. */
export const estimateMethods = ["expected", "likely"] as const;

/**
 * Variable consideration that the price takes in, in major units.
 * @throws SHAPES_DIFFER when probabilities have not the shape of the amounts, and PROBABILITIES_NOT_ONE.
 */
export function expectedCell(
  amounts: CellGrid,
  probabilities: CellGrid,
  method: CellValue,
  cap: CellValue,
): CellValue {
  const error = errorIn([...amounts.flat(), ...probabilities.flat(), method, cap]);
  if (error) return error;
  requireFit({ name: "probabilities", cells: probabilities }, "amounts", {
    rows: amounts.length,
    columns: amounts[0]?.length ?? 0,
  });
  const shares = probabilities.flat();
  const outcomes = amounts.flat().map((amount, index) => ({
    amount: numberFromCell(`amounts, ${index + 1}`, amount),
    probability: numberFromCell(`probabilities, ${index + 1}`, shares[index] ?? shares[0] ?? null),
  }));
  const { included } = variableConsideration(
    outcomes,
    wordFromCell("method", method, estimateMethods),
    isBlank(cap) ? null : numberFromCell("cap", cap),
    digits,
  );
  return amountFromMinor(included, digits);
}

/** Revenue to date of prepaid rights, in major units. @throws PROGRESS_MISSING when nothing says what is redeemed. */
export function breakageCell(sold: CellValue, breakageRate: CellValue, redeemed: CellValue): CellValue {
  const error = errorIn([sold, breakageRate, redeemed]);
  if (error) return error;
  if (isBlank(redeemed)) throw financeError("PROGRESS_MISSING", { argument: "redeemed_to_date" });
  const minor = breakageRevenue(
    minorFromCell("sold", sold, digits),
    numberFromCell("breakage_rate", breakageRate),
    minorFromCell("redeemed_to_date", redeemed, digits),
  );
  return amountFromMinor(minor, digits);
}
