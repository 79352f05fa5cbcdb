import { looksLikePriceIndex } from "../../core/cost/savings/looksLikePriceIndex";
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
 * @throws SHAPES_DIFFER when the baseline has neither one nor three cells; ARGUMENT_MISSING, NUMBER_NEGATIVE,
 * PRICE_INDEX_UNLIKELY, AMOUNT_NOT_A_NUMBER.
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
  requireGiven("baseline", parts.every(isBlank));
  requireGiven("actual", isBlank(actual));
  const [fixed, variablePerUnit, before] = parts.length === 3 ? parts : [0, parts[0]!, 1];
  const volumeBefore = volumeFrom("baseline, volume", before!);
  const { adjustedBaseline, gross } = validatedSaving(
    {
      fixed: minorFromCell("baseline", fixed!, digits),
      variablePerUnit: numberFromCell("baseline", variablePerUnit!),
      volume: volumeBefore,
      digits,
    },
    {
      actual: minorFromCell("actual", actual, digits),
      volume: isBlank(volume) ? volumeBefore : volumeFrom("volume", volume),
      priceIndex: isBlank(priceIndex) ? 1 : indexFrom(priceIndex),
      oneOffs: minorFromCell("one_offs", oneOffs, digits),
    },
  );
  return [[amountFromMinor(adjustedBaseline, digits), amountFromMinor(gross, digits)]];
}

/** A blank cell is not yet measured: taken for 0, the whole baseline would be saved. */
function requireGiven(argument: string, isMissing: boolean): void {
  if (isMissing) throw financeError("ARGUMENT_MISSING", { output: "SAVINGS", argument, known: "an amount" });
}

function volumeFrom(place: string, cell: CellValue): number {
  const volume = numberFromCell(place, cell);
  if (volume < 0) throw financeError("NUMBER_NEGATIVE", { place, value: volume });
  return volume;
}

function indexFrom(cell: CellValue): number {
  const index = numberFromCell("price_index", cell);
  if (!looksLikePriceIndex(index))
    throw financeError("PRICE_INDEX_UNLIKELY", { place: "price_index", value: index });
  return index;
}
