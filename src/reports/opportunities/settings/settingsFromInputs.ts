import type { CellValue } from "../../../cells/CellValue";
import { amountFromMinor, minorFromAmount } from "../../../core/money/minorUnits";
import { searchSettings, type SearchSettings } from "./SearchSettings";
import { thresholds, type Threshold } from "./thresholds";

/** Decimals of the money that thresholds hold while nobody has typed others. */
const usualDigits = 2;

interface Tree {
  readonly [key: string]: number | Tree;
}

/** Thresholds of the next run: what the user typed into their cells, where that is a number of 0 or more. */
export function settingsFromInputs(
  inputs: ReadonlyMap<string, CellValue> | undefined,
  digits: number,
): SearchSettings {
  let settings = searchSettings as unknown as Tree;
  for (const threshold of thresholds) {
    const typed = inputs?.get(threshold.name);
    const usual = numberAt(settings, threshold.path);
    const own = typeof typed === "number" && typed >= 0 ? typed : null;
    const value =
      threshold.unit === "money"
        ? minorFromAmount(own ?? amountFromMinor(usual, usualDigits), digits)
        : (own ?? usual);
    settings = withNumber(settings, threshold.path, value);
  }
  return settings as unknown as SearchSettings;
}

/** A threshold as its cell shows it: money in major units. */
export function shownThreshold(settings: SearchSettings, { path, unit }: Threshold, digits: number): number {
  const value = numberAt(settings as unknown as Tree, path);
  return unit === "money" ? amountFromMinor(value, digits) : value;
}

function numberAt(tree: Tree, [first, ...rest]: readonly string[]): number {
  const found = tree[first!]!;
  return typeof found === "number" ? found : numberAt(found, rest);
}

function withNumber(tree: Tree, [first, ...rest]: readonly string[], value: number): Tree {
  const found = tree[first!]!;
  return { ...tree, [first!]: typeof found === "number" ? value : withNumber(found, rest, value) };
}
