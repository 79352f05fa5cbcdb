import { counted } from "../../core/errors/counted";
import { isBlank } from "../argumentWord";
import { cellAt, gridAt, type CallArguments } from "../callArguments";
import type { CellGrid } from "../gridShape";
import { amountInWords } from "../recognition/inWords";
import { digitsFromCell } from "../recognition/recognitionArguments";
import { figureInWords } from "./figureInWords";
import { season, spreadMethodOf } from "./spreadCells";

/** How SPREAD shares its total out, in words. */
export function spreadRule(args: CallArguments, answer: CellGrid): string {
  const parts = answer.flat() as readonly number[];
  const profile = gridAt(args, 1).flat();
  const digits = digitsFromCell(cellAt(args, 3));
  const shares = {
    even: "the same to each",
    profile: `in proportion to ${counted(profile.length, "weight")} that make ${figureInWords(
      profile.reduce<number>((sum, cell) => sum + (typeof cell === "number" ? cell : 0), 0),
    )}`,
    seasonal: `by each month's mean share of its year, over the latest ${counted(Math.floor(profile.length / season), "whole year")}`,
  } as const;
  const shown = (part: number): string => amountInWords(part, digits);
  const total = cellAt(args, 0);
  return (
    `${isBlank(total) ? "0" : figureInWords(total)} over ${counted(parts.length, "period")}, ` +
    `${shares[spreadMethodOf(gridAt(args, 1), cellAt(args, 2))]}: from ${shown(Math.min(...parts))} to ` +
    `${shown(Math.max(...parts))} each. The parts add up to the total: what rounding to ${digits} decimals leaves over goes to ` +
    `the largest remainders, the earlier first.`
  );
}
