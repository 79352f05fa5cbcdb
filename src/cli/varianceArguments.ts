import { accountClassFromText } from "../cells/accountClass";
import { ledgerRoles, type ChosenHeaders, type LedgerRole } from "../cells/ledgerColumns";
import { normalisedWords } from "../cells/words";
import { financeError } from "../core/errors/financeError";
import type { VarianceOptions } from "../runs/varianceOptions";
import { number, take, wholeNumber, word, type Arguments, type OptionSpec } from "./arguments";
import { textOptions, textOptionSpecs } from "./textArguments";

export const varianceOptionSpecs: readonly OptionSpec[] = [
  {
    name: "period",
    takes: "PERIOD",
    help: '"2026-03", "2010-12..2011-11", "FY2020"; the latest with actual amounts when left out',
  },
  { name: "map", takes: "ROLE=HEADER", help: `which column is what; roles: ${ledgerRoles.join(", ")}` },
  {
    name: "type",
    takes: "TYPE",
    help: "account type of the whole file (expense, revenue …), or LABEL=TYPE for one label",
  },
  {
    name: "lines",
    takes: "ROLE",
    help: "what a line stands for: account (default), department, organisation",
  },
  { name: "sheet", takes: "NAME", help: "sheet to read; the one whose headers fit best when left out" },
  { name: "currency", takes: "CODE", help: "currency of a file that has no currency column" },
  {
    name: "stored",
    takes: "HOW",
    help: "natural (default), or credit-negative where the ledger keeps credits below zero",
  },
  ...textOptionSpecs,
  {
    name: "totals",
    takes: "HOW",
    help: "keep (default) or leave-out: rows at the end with amounts but no label",
  },
  {
    name: "fiscal-year-start",
    takes: "MONTH",
    help: "first month of the fiscal year, 1 to 12; 1 when left out",
  },
  { name: "material-amount", takes: "AMOUNT", help: "flag differences above this; 10000 when left out" },
  { name: "material-share", takes: "SHARE", help: "and above this share, 0.05 for 5 %; 0.05 when left out" },
  { name: "material-rule", takes: "RULE", help: "and (default): both must be exceeded; or: either" },
  { name: "sign", takes: "SIGN", help: "Δ columns show the difference (default) or the effect" },
  { name: "entity", takes: "NAME", help: "whose figures these are, for the report's head" },
];

type AccountClass = NonNullable<VarianceOptions["wholeFileClass"]>;

/**
 * Reads a variance report's options.
 * @throws WORD_UNKNOWN for a word an option does not take.
 * @throws USAGE for a number out of range.
 */
export function varianceOptions(args: Arguments): VarianceOptions {
  const options: { -readonly [Key in keyof VarianceOptions]: VarianceOptions[Key] } = textOptions(args);
  const chosen = chosenHeaders(args.options.get("map") ?? []);
  if (Object.keys(chosen).length > 0) options.chosen = chosen;
  const { whole, byLabel } = types(args.options.get("type") ?? []);
  if (whole) options.wholeFileClass = whole;
  if (byLabel.size > 0) options.classByLabel = byLabel;
  const limits: { amount?: number; share?: number; rule?: "and" | "or" } = {};
  take(args, "period", (value) => (options.period = value));
  take(args, "sheet", (value) => (options.sheet = value));
  take(args, "entity", (value) => (options.entity = value));
  take(
    args,
    "lines",
    (value) => (options.lines = word("lines", value, ["account", "department", "organisation"])),
  );
  take(args, "stored", (value) => (options.storedAs = word("stored", value, ["natural", "credit-negative"])));
  take(
    args,
    "totals",
    (value) => (options.leaveOutTotals = word("totals", value, ["keep", "leave-out"]) === "leave-out"),
  );
  take(args, "sign", (value) => (options.sign = word("sign", value, ["difference", "effect"])));
  take(args, "material-rule", (value) => (limits.rule = word("material-rule", value, ["and", "or"])));
  take(args, "material-amount", (value) => (limits.amount = number("material-amount", value, 0, Infinity)));
  take(args, "material-share", (value) => (limits.share = number("material-share", value, 0, Infinity)));
  take(
    args,
    "fiscal-year-start",
    (value) => (options.fiscalYearStart = wholeNumber("fiscal-year-start", value, 1, 12)),
  );
  take(args, "currency", (value) => (options.currency = value.toUpperCase()));
  if (Object.keys(limits).length > 0) options.limits = limits;
  return options;
}

function chosenHeaders(maps: readonly string[]): ChosenHeaders {
  return Object.fromEntries(
    maps.map((map): [LedgerRole, string] => {
      const at = map.indexOf("=");
      const role = map.slice(0, Math.max(0, at)).trim();
      if (at < 0 || !ledgerRoles.includes(role as LedgerRole)) {
        throw financeError("WORD_UNKNOWN", {
          argument: "--map",
          value: JSON.stringify(map),
          known: `${ledgerRoles.join("=…, ")}=…`,
        });
      }
      return [role as LedgerRole, map.slice(at + 1)];
    }),
  );
}

function types(values: readonly string[]): {
  whole: AccountClass | null;
  byLabel: Map<string, AccountClass>;
} {
  let whole: AccountClass | null = null;
  const byLabel = new Map<string, AccountClass>();
  for (const value of values) {
    const at = value.lastIndexOf("=");
    const name = value.slice(at + 1);
    const accountClass = accountClassFromText(name);
    if (!accountClass) {
      const known =
        "revenue, contra revenue, cost of sales, expense, other income, other expense, tax, asset, liability, equity, statistical";
      throw financeError("WORD_UNKNOWN", { argument: "--type", value: JSON.stringify(name), known });
    }
    if (at < 0) whole = accountClass;
    else byLabel.set(normalisedWords(value.slice(0, at)), accountClass);
  }
  return { whole, byLabel };
}
