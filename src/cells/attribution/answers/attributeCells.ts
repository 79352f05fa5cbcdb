import { wordFromCell } from "../../argumentWord";
import type { CellValue } from "../../CellValue";
import type { Steps } from "../../Steps";
import type { CellGrid } from "../../gridShape";
import { errorIn } from "../../recognition/dayCell";
import type { DateSystem } from "../../serialDate";
import { creditCells, modelWords } from "./creditCells";
import { optionsFromCells, type OptionName } from "./optionsFromCells";
import { touchesFromCells } from "./touchesFromCells";

/** Options of ATTRIBUTE. */
export const touchOptions: readonly OptionName[] = [
  "window",
  "half-life",
  "direct",
  "weights",
  "by",
  "round",
  "collapse",
  "decay",
  "dates",
];

/** Credits of a touch log. @throws WORD_UNKNOWN, OPTION_REFUSED, and what the log and the model throw. */
export function* attributeCells(
  touches: CellGrid,
  model: CellValue,
  options: CellGrid | null,
  system: DateSystem,
): Steps<CellValue[][]> {
  const error = errorIn([model, ...(options ?? []).flat()]);
  if (error) return [[error]];
  const word = wordFromCell("model", model, modelWords);
  const chosen = optionsFromCells(options, touchOptions);
  const { journeys, digits } = yield* touchesFromCells(touches, chosen, system);
  yield;
  return yield* creditCells(journeys, word, { options: chosen.attribution, digits });
}
