import { sspCells } from "../cells/recognition/sspCells";
import { cellFromArgument, cellsFromArgument } from "./support/argumentCells";
import { excelFromCells } from "./support/excelCells";
import { guard } from "./support/guard";
import { isOmitted } from "./support/omitted";

/**
 * Transaction price allocated over obligations by their stand-alone selling prices.
 * @customfunction RECOGNIZE.SSP
 * @helpurl https://localhost:3000/functions/RECOGNIZE.SSP.html
 * @param price Transaction price.
 * @param ssp Selling prices, one an obligation, 0 or more.
 * @param [group] Marks the obligations of a bundle that is sold at a price of its own.
 * @param [bundle_price] Price of that bundle.
 * @param [residual] Marks the one obligation that takes what the others leave.
 * @param [digits] Decimals kept, 0 to 6; 2 when omitted.
 * @returns Amounts in the shape of ssp. They add up to the price; cents left over go to the largest remainders.
 * @throws SSP_NEGATIVE when a selling price is negative.
 * @throws SSP_SUM_ZERO when the selling prices make 0.
 * @throws RESIDUAL_NOT_POSITIVE when nothing is left for the residual.
 * @throws RESIDUAL_TWICE when more than one row is marked.
 * @throws ARGUMENT_MISSING when a group has no bundle_price.
 * @throws SHAPES_DIFFER when a mark has not the shape of ssp.
 * @source ASC 606-10-32-28 to 32-41, IFRS 15.73 to 86; Examples 33 and 34.
 * @example =FINOPS.RECOGNIZE.SSP(100,{50;25;75},,,,0) // => {33;17;50}
 * @example =FINOPS.RECOGNIZE.SSP(100,{40;55;45},{0;1;1},60,,0) // => {40;33;27}
 * @example =FINOPS.RECOGNIZE.SSP(130,{40;55;45;0},{0;1;1;0},60,{0;0;0;1},0) // => {40;33;27;30}
 */
export function recognizeSsp(
  price: unknown,
  ssp: unknown[][],
  group?: unknown[][],
  bundle_price?: unknown,
  residual?: unknown[][],
  digits?: unknown,
): unknown[][] {
  return guard(() =>
    excelFromCells(
      sspCells({
        price: cellFromArgument(price),
        ssp: cellsFromArgument(ssp),
        group: isOmitted(group) ? null : cellsFromArgument(group),
        bundlePrice: cellFromArgument(bundle_price),
        residual: isOmitted(residual) ? null : cellsFromArgument(residual),
        digits: cellFromArgument(digits),
      }),
    ),
  );
}
