import { sheetPrefix } from "../../../cells/place";
import type { Reallocation } from "../../../core/budget/tracker/proposedReallocation";
import { sumMinorOf } from "../../../core/money/sumMinor";
import { costSheets } from "../../cost/costSheets";
import type { MoneyFrame } from "../../cost/MoneyFrame";
import { lineId, type PriorSheet } from "../../PriorSheet";
import { absolute, absoluteRange, inColumn, relative, type SheetBuilder } from "../../SheetBuilder";
import { trackerColumns, type TrackerRows } from "../front/trackerColumns";
import type { BudgetSource } from "../lines/BudgetSource";
import { reallocationColumns as c } from "./reallocationColumns";

/** Where lines, their total and the moves stand. */
export interface ReallocationRows {
  readonly first: number;
  readonly last: number;
  readonly total: number;
  readonly moves: { readonly first: number; readonly last: number };
  /** On the front sheet. */
  readonly tracker: TrackerRows;
}

/** Writes what each line needs or has to spare, what it gives and gets, and the total. @returns Ids of the lines. */
export function writeReallocationLines(
  sheet: SheetBuilder,
  source: BudgetSource,
  frame: MoneyFrame,
  proposed: Reallocation,
  rows: ReallocationRows,
  prior: PriorSheet | null,
): readonly string[] {
  const { first, moves } = rows;
  const { amount } = frame.formats;
  const spending = source.of("expenditure");
  const front = sheetPrefix(costSheets.budget.front.name);
  const moved = (column: number, cell: string): string =>
    `SUMIFS(${absoluteRange(c.budget, moves.first, moves.last)},${absoluteRange(column, moves.first, moves.last)},${cell})`;
  const ids = spending.map((line, at) => {
    const row = first + at;
    const cell = (column: keyof typeof c): string => inColumn(row, c[column]);
    const figure = (column: keyof typeof c, formula: string, minor?: number): void =>
      sheet.formula(
        row,
        c[column],
        formula,
        { number: amount, align: "right" },
        minor === undefined ? undefined : frame.major(minor),
      );
    const place = (column: number): string => front + absolute(rows.tracker.expenditure!.first + at, column);
    const notes = prior?.notes.get(lineId(line.key));
    const need = proposed.needs.find((each) => each.line === at);
    const donor = proposed.donors.find((each) => each.line === at);
    sheet.value(row, c.key, line.key, { number: "text" });
    sheet.value(row, c.line, line.line, { number: "text" });
    sheet.value(row, c.costCentre, line.costCentre, { number: "text" });
    sheet.value(row, c.locked, notes?.["Locked"] ?? null, { look: "input" });
    figure("budget", place(trackerColumns.planYear), line.planYear);
    figure("forecast", place(trackerColumns.forecast), line.position.forecast ?? undefined);
    const away = `ABS(${cell("forecast")}-${cell("budget")})`;
    sheet.formula(
      row,
      c.trigger,
      `IF(OR(NOT(ISNUMBER(${cell("forecast")})),LEN(${cell("locked")})>0),"",IF(AND(${cell("forecast")}>${cell("budget")},ROUND(${away}-FO_OVER*ABS(${cell("budget")}),FO_FINE)>0),"overspend",IF(AND(${cell("forecast")}<${cell("budget")},FO_ELAPSED>=FO_FREE_AFTER*FO_LENGTH,ROUND(${away}-FO_UNDER*ABS(${cell("budget")}),FO_FINE)>0),"underspend","")))`,
      { indent: 1 },
    );
    figure(
      "need",
      `IF(ISNUMBER(${cell("forecast")}),MAX(0,${cell("forecast")}-${cell("budget")}),0)`,
      need?.minor ?? 0,
    );
    figure(
      "surplus",
      `IF(AND(ISNUMBER(${cell("forecast")}),LEN(${cell("locked")})=0,FO_ELAPSED>=FO_FREE_AFTER*FO_LENGTH),MAX(0,${cell("budget")}-MAX(0,${cell("forecast")})-ROUNDUP(ROUND(MAX(0,${cell("forecast")})*FO_BUFFER,FO_FINE),FO_DIGITS)),0)`,
      donor?.surplus ?? 0,
    );
    figure("given", moved(c.forecast, cell("number")), donor?.given ?? 0);
    figure("received", moved(c.need, cell("number")), need ? need.minor - need.unfunded : 0);
    figure("after", `${cell("budget")}-${cell("given")}+${cell("received")}`, proposed.budgets[at]);
    figure("unfunded", `${cell("need")}-${cell("received")}`, need?.unfunded ?? 0);
    sheet.value(row, c.number, at + 1, { number: "count", look: "quiet" });
    sheet.value(row, c.comment, notes?.["Comment"] ?? null, { wrap: true });
    return lineId(line.key);
  });
  writeTotal(
    sheet,
    frame,
    rows,
    proposed,
    sumMinorOf(spending, ({ planYear }) => planYear),
  );
  return ids;
}

function writeTotal(
  sheet: SheetBuilder,
  frame: MoneyFrame,
  { first, last, total }: ReallocationRows,
  { needs, donors, moved, unfunded }: Reallocation,
  budget: number,
): void {
  const look = { bold: true, border: "total" } as const;
  sheet.value(total, c.line, "Total", look);
  const sums = {
    budget,
    forecast: null,
    need: sumMinorOf(needs, ({ minor }) => minor),
    surplus: sumMinorOf(donors, ({ surplus }) => surplus),
    given: moved,
    received: moved,
    after: budget,
    unfunded,
  } as const;
  for (const [column, minor] of Object.entries(sums) as [keyof typeof sums, number | null][]) {
    const formula = last < first ? "0" : `SUM(${relative(first, c[column])}:${relative(last, c[column])})`;
    sheet.formula(
      total,
      c[column],
      formula,
      { ...look, number: frame.formats.amount },
      minor === null ? undefined : frame.major(minor),
    );
  }
  sheet.fill(total, c.line, c.comment, look);
}
