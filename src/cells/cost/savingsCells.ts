import { validatedSaving } from "../../core/cost/savings/validatedSaving";
import { financeError } from "../../core/errors/financeError";
import { digitsWithoutCurrency } from "../../core/money/currency";
import { amountFromMinor } from "../../core/money/minorUnits";
import { isBlank } from "../argumentWord";
import type { CellValue } from "../CellValue";
import { gridShape, shapeWords, type CellGrid } from "../gridShape";
import { errorIn } from "../recognition/dayCell";
import { minorFromCell, numberFromCell } from "../recognition/recognitionArguments";

/** Arguments of SAVINGS; null is one left out. */
export interface SavingsArguments {
  /** One amount that moves with volume as a whole; or fixed amount, variable cost per unit and volume. */
  readonly baseline: CellGrid;
  readonly actual: CellValue;
  /** Volume now over volume then, of a baseline of one amount; else volume now. */
  readonly volume: CellValue;
  readonly priceIndex: CellValue;
  readonly oneOffs: CellValue;
}

const digits = digitsWithoutCurrency;

/**
 * Adjusted baseline and validated saving, side by side, in cents.
 * @throws SHAPES_DIFFER when the baseline has neither one nor three cells, AMOUNT_NOT_A_NUMBER.
 */
export function savingsCells({
  baseline,
  actual,
  volume,
  priceIndex,
  oneOffs,
}: SavingsArguments): CellValue[][] {
  const parts = baseline.flat();
  const error = errorIn([...parts, actual, volume, priceIndex, oneOffs]);
  if (error) return [[error]];
  if (parts.length !== 1 && parts.length !== 3) {
    throw financeError("SHAPES_DIFFER", {
      first: "baseline",
      firstShape: shapeWords(gridShape(baseline)),
      second: "fixed amount, variable cost per unit and volume",
      secondShape: "3 cells, or one amount",
    });
  }
  const [fixed, variablePerUnit, before] = parts.length === 3 ? parts : [0, parts[0]!, 1];
  const volumeBefore = numberFromCell("baseline, volume", before!);
  const { adjustedBaseline, gross } = validatedSaving(
    {
      fixed: minorFromCell("baseline", fixed!, digits),
      variablePerUnit: numberFromCell("baseline", variablePerUnit!),
      volume: volumeBefore,
      digits,
    },
    {
      actual: minorFromCell("actual", actual, digits),
      volume: isBlank(volume) ? volumeBefore : numberFromCell("volume", volume),
      priceIndex: isBlank(priceIndex) ? 1 : numberFromCell("price_index", priceIndex),
      oneOffs: minorFromCell("one_offs", oneOffs, digits),
    },
  );
  return [[amountFromMinor(adjustedBaseline, digits), amountFromMinor(gross, digits)]];
}
