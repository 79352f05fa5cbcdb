import { sheetPrefix } from "../../../cells/place";
import { proposedReallocation, type Reallocation } from "../../../core/budget/tracker/proposedReallocation";
import { reallocationTriggers } from "../../../core/budget/tracker/reallocationTriggers";
import { periodLabel } from "../../../core/dates/period";
import { sumMinorOf } from "../../../core/money/sumMinor";
import { writeNamed } from "../../cost/costFrame";
import { costSheets } from "../../cost/costSheets";
import { MoneyFrame } from "../../cost/MoneyFrame";
import { fittedColumns } from "../../frame/fittedColumns";
import { framedSheet } from "../../frame/framedSheet";
import type { LaidOutSheet } from "../../frame/LaidOutSheet";
import { writeRetiredComments } from "../../frame/retiredComments";
import { sheetFrame } from "../../frame/sheetFrame";
import { writeConventions } from "../../frame/writeConventions";
import { writeStatus } from "../../frame/writeStatus";
import { headerKey, lineId } from "../../PriorSheet";
import { absolute, absoluteRange, block, inColumn, relative, SheetBuilder } from "../../SheetBuilder";
import { takeBudgetNames } from "../budgetSettings";
import { trackerColumns, type TrackerRows } from "../front/trackerColumns";
import type { BudgetSource } from "../lines/BudgetSource";
import { reallocationChecks } from "./reallocationChecks";
import { reallocationColumns as c, reallocationHeadings, reallocationWidths } from "./reallocationColumns";
import { reallocationCells, reallocationSettings } from "./reallocationSettings";

/** Lines that will need more or less than they have, and proposed moves among them. */
export function reallocationSheet(source: BudgetSource, rows: TrackerRows): LaidOutSheet {
  const { input } = source;
  const { report, name } = costSheets.budget.reallocation;
  const sheet = new SheetBuilder(name);
  const prior = input.priors.get(report) ?? null;
  const frame = new MoneyFrame(input);
  const { amount } = frame.formats;
  const settings = reallocationSettings(input.priors);
  takeBudgetNames(sheet);
  const inputs = writeNamed(sheet, reallocationCells(settings), prior);
  const spending = source.of("expenditure");
  const lines = spending.map(({ key, planYear, position: { forecast } }) => ({
    budget: planYear,
    forecast: forecast ?? planYear,
    isLocked: settings.isLocked(key),
  }));
  const { time } = input;
  const share = time.budgeted.length === 0 ? 0 : time.elapsed / time.budgeted.length;
  const proposed = proposedReallocation(lines, settings.buffer, share >= settings.limits.elapsed);
  const triggers = reallocationTriggers(lines, share, settings.limits);
  const { headers, firstLine: first } = sheetFrame;
  sheet.value(headers, c.key, headerKey, { number: "text" });
  for (const [column, text] of Object.entries(reallocationHeadings) as [
    keyof typeof reallocationHeadings,
    string,
  ][]) {
    const isText = ["line", "costCentre", "locked", "trigger", "comment"].includes(column);
    sheet.value(headers, c[column], text, {
      look: "header",
      align: isText ? "left" : "right",
      ...(column === "trigger" || column === "comment" ? { indent: 1 } : {}),
    });
  }
  const last = first + spending.length - 1;
  const total = last + 1;
  const movesTop = total + 2;
  const moves = { first: movesTop + 2, last: movesTop + 1 + Math.max(1, proposed.moves.length) };
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
    const place = (column: number): string => front + absolute(rows.expenditure!.first + at, column);
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
    { first, last, total },
    proposed,
    sumMinorOf(lines, ({ budget }) => budget),
  );
  writeMoves(sheet, source, frame, proposed, movesTop);
  const checks = reallocationChecks(
    frame.checks(
      sheet,
      moves.last + 2,
      {
        title: c.line,
        of: c.costCentre,
        source: c.budget,
        report: c.forecast,
        difference: c.need,
        status: c.surplus,
      },
      "FO_SOURCE",
    ),
    { first, last, moves, proposed, triggers: triggers.length, major: (minor) => frame.major(minor) },
  );
  const retired = writeRetiredComments(
    sheet,
    prior,
    ids,
    { Locked: c.locked, Comment: c.comment },
    checks.bottom + 2,
  );
  writeConventions(sheet, retired + 2, c.comment, [
    "Need = forecast − budget. A donor keeps its forecast and a buffer on it, rounded up; what is above is its surplus, the budget at most. Before the share of the year above no line has one, and nothing is moved.",
    "Moves are proposed: the largest need first, from the largest surplus first. A line with anything typed under Locked neither gives nor takes; lock lines and run again.",
    "Triggers tell which lines call for a decision: beyond the limits above, strictly, and money is free only after a share of the year.",
  ]);
  const message = frame.title(sheet, {
    message: `"Moves proposed: "&TEXT(${relative(total, c.given)},"#,##0")&"; still unfunded: "&TEXT(${relative(total, c.unfunded)},"#,##0")&"; lines that call for a decision: "&(COUNTIF(${absoluteRange(c.trigger, first, Math.max(first, last))},"overspend")+COUNTIF(${absoluteRange(c.trigger, first, Math.max(first, last))},"underspend"))&"."`,
    measure: "Reallocation of budget",
    period: `Period ${periodLabel(time.period)}`,
    prior,
  });
  return {
    model: framedSheet(sheet, input.run, {
      report,
      message,
      inputs,
      columns: fittedColumns(
        reallocationWidths.map((width, at) => (at === c.key ? { width, hidden: true } : { width })),
        sheet.rows(),
      ),
      validations:
        spending.length > 0 ? [{ block: block(first, c.locked, last, c.locked), list: ["locked"] }] : [],
      conditionalFormats: [...writeStatus(sheet, 11, checks), ...checks.conditionalFormats],
    }),
    checks,
    note: `${proposed.moves.length.toLocaleString("en")} moves proposed`,
  };
}

function writeTotal(
  sheet: SheetBuilder,
  frame: MoneyFrame,
  { first, last, total }: { readonly first: number; readonly last: number; readonly total: number },
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

/** Proposed moves; lines by their numbers, which formulas find. */
function writeMoves(
  sheet: SheetBuilder,
  source: BudgetSource,
  frame: MoneyFrame,
  { moves }: Reallocation,
  top: number,
): void {
  sheet.value(top, c.line, "Proposed moves", { look: "section" });
  sheet.fill(top, c.line, c.comment, { look: "section" });
  for (const [column, text] of [
    [c.line, "From"],
    [c.costCentre, "To"],
    [c.budget, "Amount"],
    [c.forecast, "From no."],
    [c.need, "To no."],
  ] as const) {
    sheet.value(top + 1, column, text, { look: "header", align: column >= c.budget ? "right" : "left" });
  }
  sheet.fill(top + 1, c.line, c.comment, { look: "header" });
  const spending = source.of("expenditure");
  const called = (at: number): string => {
    const { line, costCentre } = spending[at]!;
    return costCentre === null ? line : `${line}, ${costCentre}`;
  };
  moves.forEach(({ from, to, minor }, index) => {
    const row = top + 2 + index;
    sheet.value(row, c.line, called(from), { number: "text" });
    sheet.value(row, c.costCentre, called(to), { number: "text" });
    sheet.value(row, c.budget, frame.major(minor), { number: frame.formats.amount });
    sheet.value(row, c.forecast, from + 1, { number: "count" });
    sheet.value(row, c.need, to + 1, { number: "count" });
  });
  if (moves.length === 0) sheet.value(top + 2, c.line, "None.", { look: "quiet" });
}
