import { financeError } from "../core/errors/financeError";
import type { AttributionRunOptions } from "../runs/attribution/AttributionRunOptions";
import { campaignTables, journeyTables } from "../runs/attribution/attributionWantedTables";
import { modelFromText, modelList } from "../runs/attribution/modelFromText";
import { number, share, take, wholeNumber, word, type Arguments, type OptionSpec } from "./arguments";
import { tableChoices } from "./tableChoices";
import { textOptions, textOptionSpecs } from "./textArguments";

/** Options of every command that attributes. */
export const modelOptionSpecs: readonly OptionSpec[] = [
  { name: "model", takes: "WORD", help: `one of ${modelList}` },
  {
    name: "by",
    takes: "HEADER",
    help: "column of the touch log that credit goes to; the channel when left out",
  },
  {
    name: "lookback",
    takes: "DAYS",
    help: "days that a touch may stand before its conversion; endless when left out",
  },
  {
    name: "half-life",
    takes: "DAYS",
    help: "days in which time decay halves a touch's weight; 7 when left out",
  },
  { name: "decay", takes: "HOW", help: "continuous (default), step or rank" },
  { name: "direct", takes: "NAME", help: "channel of visits without a source; Direct when left out" },
  {
    name: "direct-rule",
    takes: "RULE",
    help: "keep (default), skip, or skip-last: not at the end of a journey",
  },
  { name: "collapse", takes: null, help: "touches that repeat the channel before count once" },
  {
    name: "weights",
    takes: "A/B/C",
    help: "of model custom: parts of first, middle and last touch, such as 40/20/40",
  },
  { name: "sep", takes: "TEXT", help: 'between the channels of a path; ">" when left out' },
  {
    name: "leave-out-bad",
    takes: null,
    help: "leave out rows that cannot be read, instead of refusing the run",
  },
  ...textOptionSpecs,
];

/** Options of intervals of returns. */
export const returnOptionSpecs: readonly OptionSpec[] = [
  { name: "confidence", takes: "SHARE", help: "of intervals of returns; 0.95 when left out" },
  { name: "method", takes: "WORD", help: "fieller (default), delta, delta-normal, jackknife or bootstrap" },
  { name: "bootstrap", takes: "KIND", help: "percentile (default), basic or bca" },
  { name: "replicates", takes: "N", help: "resamples of the bootstrap; 2000 when left out" },
  { name: "seed", takes: "N", help: "of the bootstrap; 1 when left out" },
  { name: "block", takes: "N", help: "units that are drawn together; 1 when left out" },
];

const reportOptionSpecs: readonly OptionSpec[] = [
  ...modelOptionSpecs,
  { name: "unit", takes: "TEXT", help: 'currency of the values, such as "EUR"' },
  { name: "entity", takes: "NAME", help: "whose figures these are, for the report's head" },
];

const tableSpec = (kinds: readonly string[]): OptionSpec => ({
  name: "table",
  takes: "KIND=NAME",
  help: `sheet or table to read; kinds: ${kinds.join(", ")}; KIND= for none`,
});

export const reportAttributionSpecs: readonly OptionSpec[] = [
  tableSpec(Object.keys(journeyTables)),
  ...reportOptionSpecs,
];

export const reportCampaignSpecs: readonly OptionSpec[] = [
  tableSpec(Object.keys(campaignTables)),
  ...reportOptionSpecs,
  ...returnOptionSpecs,
  {
    name: "spend-accounts",
    takes: "A,B",
    help: "accounts of the ledger that hold what campaigns cost; told by name when left out",
  },
  {
    name: "revenue-accounts",
    takes: "A,B",
    help: "accounts that hold what they sold; told by their type when left out",
  },
];

type ReturnOptions = NonNullable<AttributionRunOptions["roi"]>;

type Weights = NonNullable<AttributionRunOptions["weights"]>;

type Writable<Options> = { -readonly [Key in keyof Options]: Options[Key] };

/** Longer than any log: an endless window is one that is left out. */
const mostDays = 100_000;

/** Reads how a model is applied. @throws WORD_UNKNOWN, USAGE. */
export function modelOptions(args: Arguments): AttributionRunOptions {
  const options: Writable<AttributionRunOptions> = {};
  take(args, "model", (value) => (options.model = modelFromText("--model", value)));
  take(args, "by", (value) => (options.by = value));
  take(args, "lookback", (value) => (options.lookback = number("lookback", value, 0, mostDays)));
  take(args, "half-life", (value) => (options.halfLife = number("half-life", value, 0, mostDays)));
  take(args, "decay", (value) => (options.decay = word("decay", value, ["continuous", "step", "rank"])));
  take(args, "direct", (value) => (options.direct = value));
  take(args, "direct-rule", (value) => {
    const rule = word("direct-rule", value, ["keep", "skip", "skip-last"]);
    options.directRule = rule === "skip-last" ? "skip last" : rule;
  });
  take(args, "collapse", () => (options.collapse = true));
  take(args, "weights", (value) => (options.weights = weightsOf(value)));
  take(args, "sep", (value) => (options.separator = value));
  take(args, "leave-out-bad", () => (options.leaveOutBad = true));
  const { dayOrder } = textOptions(args);
  return dayOrder === undefined ? options : { ...options, dayOrder };
}

/** Reads the options of a report. @throws WORD_UNKNOWN, USAGE. */
export function attributionOptions(args: Arguments): AttributionRunOptions {
  const options: Writable<AttributionRunOptions> = modelOptions(args);
  const kinds = Object.keys(campaignTables) as (keyof typeof campaignTables)[];
  const tables = tableChoices(args.options.get("table") ?? [], kinds);
  if (tables) options.tables = tables;
  const roi = returnOptions(args);
  if (Object.keys(roi).length > 0) options.roi = roi;
  take(args, "spend-accounts", (value) => (options.spendAccounts = listOf(value)));
  take(args, "revenue-accounts", (value) => (options.revenueAccounts = listOf(value)));
  take(args, "unit", (value) => (options.unit = value));
  take(args, "entity", (value) => (options.entity = value));
  return options;
}

const methods = ["fieller", "delta", "delta-normal", "jackknife", "bootstrap"] as const;

/** Reads how intervals of returns are made. @throws WORD_UNKNOWN, USAGE. */
export function returnOptions(args: Arguments): ReturnOptions {
  const options: Writable<ReturnOptions> = {};
  take(args, "confidence", (value) => (options.confidence = share("confidence", value)));
  take(args, "method", (value) => {
    options.method = word("method", value, methods).replace("-", " ") as NonNullable<ReturnOptions["method"]>;
  });
  take(args, "bootstrap", (value) => {
    options.bootstrap = word("bootstrap", value, ["percentile", "basic", "bca"]);
  });
  take(args, "replicates", (value) => (options.replicates = wholeNumber("replicates", value, 1)));
  take(args, "seed", (value) => (options.seed = wholeNumber("seed", value, 0)));
  take(args, "block", (value) => (options.blockLength = wholeNumber("block", value, 1)));
  return options;
}

function listOf(text: string): readonly string[] {
  return text.split(",").map((name) => name.trim());
}

function weightsOf(text: string): Weights {
  const parts = text.split("/").map((part) => (part.trim() === "" ? Number.NaN : Number(part)));
  if (parts.length !== 3 || parts.some(Number.isNaN)) {
    throw financeError("USAGE", {
      what: `--weights ${text} is not three numbers`,
      remedy: "Write --weights 40/20/40.",
    });
  }
  return { first: parts[0]!, middle: parts[1]!, last: parts[2]! };
}
