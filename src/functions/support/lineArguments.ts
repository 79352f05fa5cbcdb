import type { LineCells } from "../../cells/recognition/recognizeCells";
import { cellFromArgument } from "./argumentCells";

/** The four arguments that say what a line is and how it is spread. */
export function lineFromArguments(
  amount: unknown,
  start: unknown,
  end: unknown,
  convention: unknown,
): LineCells {
  return {
    amount: cellFromArgument(amount),
    start: cellFromArgument(start),
    end: cellFromArgument(end),
    convention: cellFromArgument(convention),
  };
}
