import { isoDateFromDayNumber } from "../../../core/dates/isoDate";
import { isWholeMonths, periodLabel, type Period } from "../../../core/dates/period";
import { financeError } from "../../../core/errors/financeError";
import type { Synonyms } from "../../table/knownWord";
import type { GivenTable } from "../../table/TableSpec";
import { normalisedWords } from "../../words";
import type { CostReading } from "./CostReading";
import { CostRows } from "./CostRows";
import { costTables } from "./costTables";
import { dayColumn, noDay } from "./dayColumn";
import { keptMinor, keptRows } from "./keptRows";
import { oneCurrency } from "./oneCurrency";
import type { CostTarget, ReadTargets, SpreadMethod } from "./ReadTargets";
import { totalsLeftOut } from "./totalsLeftOut";
import { wordIn } from "./wordIn";

type TargetRole = keyof typeof costTables.targets;

const methods: Synonyms<SpreadMethod> = {
  even: "equal,straight,linear,flat,gleichmässig,gleichmäßig,linéaire,lineal,lineare",
  "prior year":
    "prior,prior year profile,last year,profile,py,vorjahr,année précédente,año anterior,anno precedente",
  seasonal: "season,seasonality,seasonal profile,saisonal,saisonnier,estacional,stagionale",
};

/**
 * Targets of whole years, quarters or months in one currency, in the order of the table's rows. Two of a line that overlap are a problem.
 * @throws TABLE_COLUMN_MISSING, CURRENCY_UNKNOWN, CURRENCY_ABSENT, DECIMAL_MARK_UNCLEAR, AMOUNT_AMBIGUOUS; DATA_REFUSED, or its only problem.
 */
export function targetsFromTable(table: GivenTable, reading: CostReading): ReadTargets {
  const read = new CostRows<TargetRole>(table, costTables.targets);
  const currency = oneCurrency(read, reading);
  const lines = read.texts("line")!;
  const { days, lastDays } = dayColumn(read, "period", reading);
  const amounts = read.numbers("target", true)!;
  const [words, profiles] = [read.texts("method"), read.texts("profile")];
  read.refuseBlanks("target", amounts);
  const met = new Map<string, { readonly period: Period; readonly row: number }[]>();
  const periods = lines.map((line, row): Period | null => {
    if (line === "") read.refuse("line", row, "CELL_EMPTY");
    if (days[row] === noDay || read.bad.codeOf(row) !== undefined) return null;
    const period = {
      first: isoDateFromDayNumber(days[row]!),
      last: isoDateFromDayNumber(lastDays[row]!),
    };
    if (!isWholeMonths(period)) {
      read.refuse("period", row, "DATE_UNREADABLE");
      return null;
    }
    const others = met.get(normalisedWords(line)) ?? [];
    met.set(normalisedWords(line), others);
    const other = others.find((each) => each.period.first <= period.last && each.period.last >= period.first);
    if (other) {
      const slots = {
        place: read.place("target", row),
        line,
        period: periodLabel(period),
        other: periodLabel(other.period),
        first: read.place("target", other.row),
      };
      read.bad.add(row, "PLAN_OVERLAPS", () => financeError("PLAN_OVERLAPS", slots));
    }
    others.push({ period, row });
    return period;
  });
  const spread = lines.map((_, row) =>
    wordIn(read, { role: "method", row, text: words?.[row] ?? "" }, methods, "even"),
  );
  const kept = keptRows(read, [{ role: "target", amounts }], currency, reading);
  const minor = keptMinor(amounts, kept);
  return {
    targets: Array.from(kept.rows, (row, at): CostTarget => ({
      line: lines[row]!,
      period: periods[row]!,
      target: minor[at]!,
      method: spread[row]!,
      profile: profiles?.[row] ?? "",
      sheetRow: read.sheetRows[row]!,
      place: read.place("target", row),
    })),
    currency: currency.code,
    digits: kept.digits,
    rows: read.size,
    leftOut: kept.leftOut,
    findings: [...read.slips, ...totalsLeftOut(kept, read.header("line"))],
  };
}
