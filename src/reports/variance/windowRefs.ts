import type { Comparison } from "../../core/budget/varianceLines";
import { addDays, dateParts } from "../../core/dates/isoDate";
import { serialFromDate } from "../../cells/serialDate";
import { containsPeriod, type Period } from "../../core/dates/period";
import type { CellValue } from "../../cells/CellValue";
import type { Condition } from "../formula/sumWhere";
import type { VarianceReportInput } from "./VarianceReportInput";
import type { NumberFormatName } from "../SheetModel";

/** One stretch of time on the sheet: bounds in two named cells, or a named list of the period labels in it. */
export interface WindowSetting {
  readonly label: string;
  readonly cells: readonly { readonly name: string; readonly value: CellValue }[];
  /** Name of the list of labels, where periods are text. */
  readonly list: string | null;
  readonly labels: readonly string[];
  readonly format: NumberFormatName;
}

type WindowKey = "period" | "priorYear" | "yearToDate" | "priorYearToDate";

const names: Readonly<Record<WindowKey, { readonly stem: string; readonly label: string }>> = {
  period: { stem: "FO", label: "Period" },
  priorYear: { stem: "FO_PY", label: "Prior year" },
  yearToDate: { stem: "FO_YTD", label: "Year to date" },
  priorYearToDate: { stem: "FO_PYTD", label: "Prior year to date" },
};

/** Which stretch a figure adds up: prior years come from their own column, or from last year's actual rows. */
export function windowOf(
  input: VarianceReportInput,
  band: "period" | "yearToDate",
  comparison: Comparison,
): WindowKey {
  const shifted = comparison === "priorYear" && !input.ledger.amounts.has("prior-year");
  if (band === "period") return shifted ? "priorYear" : "period";
  return shifted ? "priorYearToDate" : "yearToDate";
}

/** Cells and lists that the sheet needs for the stretches in use. */
export function windowSettings(
  input: VarianceReportInput,
  used: ReadonlySet<WindowKey>,
): readonly WindowSetting[] {
  const kind = input.ledger.source.periodKind;
  if (!kind) return [];
  return (["period", "priorYear", "yearToDate", "priorYearToDate"] as const).flatMap(
    (key): WindowSetting[] => {
      const window = input.windows[key];
      if (!window || !used.has(key)) return [];
      const { stem, label } = names[key];
      if (kind === "text") {
        const { dimension, periods } = input.ledger.period!;
        const labels = dimension.labels.filter(
          (_, code) => periods[code] && containsPeriod(window, periods[code]),
        );
        return [{ label, cells: [], list: `${stem}_PERIODS`, labels, format: "text" }];
      }
      const { from, until, format } = numericBounds(input, window);
      return [
        {
          label,
          cells: [
            { name: `${stem}_FROM`, value: from },
            { name: `${stem}_UNTIL`, value: until },
          ],
          list: null,
          labels: [],
          format,
        },
      ];
    },
  );
}

/** Bounds as the source's own numbers: from the first value that counts to the first that no longer does. */
function numericBounds(
  { ledger: { source } }: VarianceReportInput,
  { first, last }: Period,
): { from: number; until: number; format: NumberFormatName } {
  const from = dateParts(first);
  const to = dateParts(last);
  switch (source.periodKind) {
    case "year":
      return { from: dateParts(last).year - yearsBetween(first, last), until: to.year + 1, format: "year" };
    case "year and month":
      return { from: from.year * 100 + from.month, until: to.year * 100 + to.month + 1, format: "year" };
    case "year, month and day":
      return {
        from: from.year * 10_000 + from.month * 100 + from.day,
        until: to.year * 10_000 + to.month * 100 + to.day + 1,
        format: "year",
      };
    default:
      return {
        from: serialFromDate(first, source.dateSystem),
        until: serialFromDate(addDays(last, 1), source.dateSystem),
        format: "day",
      };
  }
}

/** Whole years in a span that ends a fiscal year, less one. */
function yearsBetween(first: Period["first"], last: Period["last"]): number {
  const next = dateParts(addDays(last, 1));
  const start = dateParts(first);
  return next.year - start.year - 1;
}

/** The condition that keeps the rows of a stretch; none where the data has no periods. */
export function windowCondition(
  input: VarianceReportInput,
  key: WindowKey,
  column: string,
): readonly Condition[] {
  const kind = input.ledger.source.periodKind;
  if (!kind || !input.windows[key]) return [];
  const { stem } = names[key];
  return kind === "text"
    ? [{ kind: "oneOf", column, list: `${stem}_PERIODS` }]
    : [{ kind: "between", column, from: `${stem}_FROM`, until: `${stem}_UNTIL` }];
}
