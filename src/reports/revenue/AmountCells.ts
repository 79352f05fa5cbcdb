import { amountFromMinor } from "../../core/money/minorUnits";
import { formulaCell } from "../SheetBuilder";
import type { CellFormat, SheetCell } from "../SheetModel";
import { amountFormat } from "./packFrame";

/** How many amounts are remembered: months of a row differ by their days alone. */
const remembered = 8;

/** Cells of amounts of one currency; an amount that came shortly before is the same cell. */
export class AmountCells {
  readonly format: CellFormat;
  readonly #amounts = new Float64Array(remembered).fill(NaN);
  readonly #cells: SheetCell[] = [];
  #next = 0;

  /** @param digits Decimals of the currency. */
  constructor(private readonly digits: number) {
    this.format = { number: amountFormat(digits) };
  }

  of(minor: number): SheetCell {
    for (let at = 0; at < remembered; at++) if (this.#amounts[at] === minor) return this.#cells[at]!;
    const cell = { value: amountFromMinor(minor, this.digits), format: this.format };
    this.#amounts[this.#next] = minor;
    this.#cells[this.#next] = cell;
    this.#next = (this.#next + 1) % remembered;
    return cell;
  }

  /** Nothing where there is none. */
  unlessZero(minor: number): SheetCell | undefined {
    return minor === 0 ? undefined : this.of(minor);
  }

  /** @param formula Without "=". @param minor The engine's figure. */
  formula(formula: string, minor: number): SheetCell {
    return formulaCell(formula, this.format, amountFromMinor(minor, this.digits));
  }
}
