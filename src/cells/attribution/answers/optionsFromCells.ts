import type { PositionWeights } from "../../../core/attribution/heuristics/positionRule";
import { financeError } from "../../../core/errors/financeError";
import { isBlank, shownCell } from "../../argumentWord";
import type { CellValue } from "../../CellValue";
import type { CellGrid } from "../../gridShape";
import { labelFromCell } from "../../labelFromCell";
import { knownWord, type Synonyms } from "../../table/knownWord";
import { yesOrNo } from "../../table/yesOrNo";
import { normalisedWords } from "../../words";
import type { CallOptions } from "./CallOptions";
import { optionPairs } from "./optionPairs";

/** Options by their names, with the other names they go by. */
const names = {
  window: "lookback,look back,lookback window,look back window,days",
  "half-life": "half life,halflife",
  direct: "direct channel,direct rule",
  weights: "custom weights",
  sep: "separator,delimiter",
  by: "credit by,dimension",
  round: "digits,decimals,rounding",
  collapse: "collapse repeats",
  decay: "time decay",
  dates: "date order,day order",
} as const satisfies Synonyms<string>;

export type OptionName = keyof typeof names;

const decays: Synonyms<"continuous" | "step" | "rank"> = {
  continuous: "adobe",
  step: "steps",
  rank: "ranks",
};
const directRules: Synonyms<"keep" | "skip" | "skip last"> = { keep: "", skip: "", "skip last": "" };
const none: Synonyms<"no"> = { no: "none,off,nein,non" };
const orders: Synonyms<"dmy" | "mdy"> = { dmy: "day month", mdy: "month day" };

/**
 * What the argument `options` says. `direct` may be given twice: what becomes of direct touches, and the name of their channel.
 * @param known Names that the function takes.
 * @throws WORD_UNKNOWN for a name that it does not, with the list; OPTION_REFUSED for a value, or a name given twice.
 */
export function optionsFromCells(cells: CellGrid | null, known: readonly OptionName[]): CallOptions {
  const options: { -readonly [Name in keyof CallOptions]: CallOptions[Name] } = { attribution: {} };
  const seen = new Set<string>();
  for (const [given, cell] of optionPairs(cells)) {
    const name = knownWord(given.trim(), names as Synonyms<OptionName>);
    if (name === null || !known.includes(name)) {
      const value = JSON.stringify(given.trim());
      throw financeError("WORD_UNKNOWN", { argument: "options", value, known: known.join(", ") });
    }
    if (isBlank(cell)) continue;
    const read = readers[name](cell);
    for (const key of [...Object.keys(read), ...Object.keys(read.attribution ?? {})]) {
      if (key === "attribution") continue;
      if (seen.has(key)) throw refused(name, cell, "it once");
      seen.add(key);
    }
    Object.assign(options, read, { attribution: { ...options.attribution, ...read.attribution } });
  }
  return options;
}

const readers: Readonly<Record<OptionName, (cell: CellValue) => Partial<CallOptions>>> = {
  window: (cell) => ({ lookback: numberOf("window", cell, "days, 0 or more", 0) }),
  "half-life": (cell) => ({
    attribution: { halfLife: numberOf("half-life", cell, "days, above 0", Number.MIN_VALUE) },
  }),
  direct: (cell) => {
    const text = labelFromCell(cell).trim();
    const rule = knownWord(text, directRules);
    return { attribution: rule === null ? { direct: text } : { directRule: rule } };
  },
  weights: (cell) => ({ attribution: { weights: weightsOf(cell) } }),
  sep: (cell) => ({ separator: labelFromCell(cell) }),
  by: (cell) => ({ by: labelFromCell(cell) }),
  round: (cell) => ({ round: decimalsOf(cell) }),
  collapse: (cell) => ({ attribution: { collapse: isYes("collapse", cell) } }),
  decay: (cell) => ({ attribution: { decay: wordOf("decay", cell, decays) } }),
  dates: (cell) => ({ dayOrder: wordOf("dates", cell, orders) }),
};

function numberOf(option: string, cell: CellValue, allowed: string, least: number): number {
  const text = typeof cell === "string" ? cell.trim().replace(",", ".") : "";
  const value = typeof cell === "number" ? cell : text === "" ? NaN : Number(text);
  if (!(value >= least && value < Infinity)) throw refused(option, cell, allowed);
  return value;
}

function weightsOf(cell: CellValue): PositionWeights {
  const parts = labelFromCell(cell)
    .trim()
    .split(/\s*[/|]\s*|\s+/)
    .map((part) => Number(part.replace(/%$/, "").replace(",", ".")));
  const [first, middle, last] = parts;
  if (parts.length !== 3 || !parts.every((part) => part >= 0)) {
    throw refused(
      "weights",
      cell,
      "parts of the first, the middle and the last touch as text, such as 40/20/40",
    );
  }
  return { first: first!, middle: middle!, last: last! };
}

function decimalsOf(cell: CellValue): number | "no" {
  if (cell === false || (typeof cell === "string" && knownWord(cell, none) !== null)) return "no";
  const allowed = "decimals, 0 to 6, or no";
  const digits = numberOf("round", cell, allowed, 0);
  if (!Number.isInteger(digits) || digits > 6) throw refused("round", cell, allowed);
  return digits;
}

function isYes(option: string, cell: CellValue): boolean {
  return typeof cell === "boolean" ? cell : wordOf(option, cell, yesOrNo) === "yes";
}

function wordOf<Word extends string>(option: string, cell: CellValue, words: Synonyms<Word>): Word {
  const word = knownWord(normalisedWords(labelFromCell(cell)), words);
  if (word === null) throw refused(option, cell, Object.keys(words).join(" or "));
  return word;
}

function refused(option: string, cell: CellValue, allowed: string): Error {
  return financeError("OPTION_REFUSED", { option, value: shownCell(cell), allowed });
}
