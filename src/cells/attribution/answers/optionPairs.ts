import { financeError } from "../../../core/errors/financeError";
import { isBlank, shownCell } from "../../argumentWord";
import type { CellValue } from "../../CellValue";
import { gridShape, shapeWords, type CellGrid } from "../../gridShape";
import { labelFromCell } from "../../labelFromCell";

/** Options as a call names them. */
export type OptionPair = readonly [name: string, value: CellValue];

const allowed = 'two columns, name and value, or text such as "window=30; half-life=7; direct=skip"';

/**
 * Names and values of the argument `options`: a range of two columns, or text. A value between quotes may hold a semicolon, and
 * keeps its spaces.
 * @throws OPTION_REFUSED for any other shape, and for text without "=".
 */
export function optionPairs(cells: CellGrid | null): readonly OptionPair[] {
  const given = (cells ?? []).filter((row) => !row.every(isBlank));
  const { columns } = gridShape(given);
  if (columns > 2) throw refused(shapeWords(gridShape(given)));
  return given.flatMap(([name = null, value = null]): readonly OptionPair[] =>
    isBlank(value) && typeof name === "string" && name.includes("=")
      ? pairsOfText(name)
      : columns === 2
        ? [[labelFromCell(name), value]]
        : pairsOfText(labelFromCell(name)),
  );
}

function pairsOfText(text: string): readonly OptionPair[] {
  const parts = text.match(/(?:[^;="']+=\s*(?:"[^"]*"|'[^']*')\s*(?=;|$))|[^;\n]+/g) ?? [];
  return parts
    .filter((part) => part.trim() !== "")
    .map((part) => {
      const at = part.indexOf("=");
      if (at < 0) throw refused(shownCell(part.trim()));
      const value = part.slice(at + 1).trim();
      return [part.slice(0, at), /^(["']).*\1$/.test(value) ? value.slice(1, -1) : value];
    });
}

function refused(value: string): Error {
  return financeError("OPTION_REFUSED", { option: "options", value, allowed });
}
