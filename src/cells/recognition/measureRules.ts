import { digitsWithoutCurrency } from "../../core/money/currency";
import { minorFromAmount } from "../../core/money/minorUnits";
import { costToCost } from "../../core/revenue/recognition/measure/costToCost";
import { isBlank } from "../argumentWord";
import type { CellValue } from "../CellValue";
import { amountInWords } from "./inWords";
import { progressCell } from "./measureCells";
import { digitsFromCell, numberFromCell } from "./recognitionArguments";
import type { RuleArguments } from "./recognitionRule";

/** How RECOGNIZE.SSP shares its price. */
export function sspRule([price, ssp, group, bundle, residual, digitsCell]: RuleArguments): string {
  const digits = digitsFromCell(digitsCell?.[0]?.[0] ?? null);
  const money = (cell: CellValue): string => amountInWords(numberFromCell("price", cell), digits);
  const prices = (ssp ?? []).flat();
  const left = marked(residual ?? []);
  const own = prices.filter((_, index) => !left.includes(index));
  const sum = own.reduce<number>((total, cell) => total + numberFromCell("ssp", cell), 0);
  const together = marked(group ?? []).length;
  return [
    `${money(price?.[0]?.[0] ?? null)} shared over ${own.length} selling prices that make ${money(sum)}: ` +
      "each takes its price over that sum, and cents left over go to the largest remainders.",
    ...(together > 0
      ? [`The ${together} of the group count together as ${money(bundle?.[0]?.[0] ?? null)}.`]
      : []),
    ...left.map((index) => `Row ${index + 1} takes what the others leave at their prices.`),
  ].join(" ");
}

/** How RECOGNIZE.PROGRESS comes to its revenue. */
export function progressRule(cell: (position: number) => CellValue): string {
  const digits = digitsWithoutCurrency;
  const [price, toDate, total, uninstalled, prior] = [0, 1, 2, 3, 4].map((position) =>
    numberFromCell("progress", cell(position)),
  ) as [number, number, number, number, number];
  const money = (amount: number): string => amountInWords(amount, digits);
  const { progress } = costToCost(
    minorFromAmount(price, digits),
    { toDate, total, uninstalled },
    { digits, progressDigits: isBlank(cell(5)) ? null : digitsFromCell(cell(5)) },
  );
  const done = `${progress.times(100).toDecimalPlaces(2).toNumber()} %`;
  const earned = progressCell({
    price: cell(0),
    costToDate: cell(1),
    totalCost: cell(2),
    uninstalled: cell(3),
    prior: cell(4),
    progressDigits: cell(5),
  });
  const materials =
    uninstalled === 0
      ? `${money(price)} × ${done}`
      : `(${money(price)} − ${money(uninstalled)}) × ${done} + ${money(uninstalled)}`;
  return [
    `Cost ${money(toDate)} of ${money(total)} expected`,
    uninstalled === 0
      ? ""
      : `, both less ${money(uninstalled)} for materials not installed, which bring their cost alone`,
    `: ${done} done. ${materials}`,
    isBlank(cell(4)) ? "" : `, less ${money(prior)} recognised before,`,
    ` → ${money(numberFromCell("earned", earned))}.`,
  ].join("");
}

/** Positions of the marks that count. */
function marked(cells: readonly (readonly CellValue[])[]): readonly number[] {
  return cells
    .flat()
    .flatMap((cell, index) => (isBlank(cell) || cell === 0 || cell === false ? [] : [index]));
}
