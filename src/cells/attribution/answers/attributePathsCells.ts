import { wordFromCell } from "../../argumentWord";
import type { CellValue } from "../../CellValue";
import type { Steps } from "../../Steps";
import type { CellGrid } from "../../gridShape";
import { errorIn } from "../../recognition/dayCell";
import { creditCells, modelWords } from "./creditCells";
import { optionsFromCells, type OptionName } from "./optionsFromCells";
import { pathsFromCells, type PathArguments } from "./pathsFromCells";

/** Options of ATTRIBUTE.PATHS: paths have no times. */
export const pathOptions: readonly OptionName[] = ["sep", "direct", "weights", "round", "collapse", "decay"];

/** Credits of paths. @throws WORD_UNKNOWN, OPTION_REFUSED, SHAPES_DIFFER, and what the paths and the model throw. */
export function* attributePathsCells(
  paths: PathArguments,
  model: CellValue,
  options: CellGrid | null,
): Steps<CellValue[][]> {
  const error = errorIn([model, ...(options ?? []).flat()]);
  if (error) return [[error]];
  const word = wordFromCell("model", model, modelWords);
  const chosen = optionsFromCells(options, pathOptions);
  const { journeys, digits } = yield* pathsFromCells(paths, chosen);
  yield;
  return yield* creditCells(journeys, word, { options: chosen.attribution, digits });
}
