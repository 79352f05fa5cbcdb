import { seasonOf } from "../../core/planning/series/seasonOf";
import type { CellValue } from "../CellValue";
import type { CellGrid } from "../gridShape";
import { errorIn } from "../recognition/dayCell";
import type { DateSystem } from "../serialDate";
import { seriesFromCells } from "./seriesFromCells";
import type { Steps } from "../Steps";

/** One row: periods per season, how strong the season is, 0 to 1, and how it was found in a sentence. */
export function* seasonalityCells(
  { history, dates }: { readonly history: CellGrid; readonly dates: CellGrid | null },
  system: DateSystem,
): Steps<CellValue[][]> {
  const error = errorIn([...history.flat(), ...(dates ?? []).flat()]);
  if (error) return [[error]];
  const { series } = seriesFromCells({ name: "history", cells: history }, dates, system);
  yield;
  const { season, strength, why } = seasonOf(series);
  return [[season, strength, why]];
}
