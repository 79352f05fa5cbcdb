import { proposedReallocation } from "../../../core/budget/tracker/proposedReallocation";
import { reallocationTriggers } from "../../../core/budget/tracker/reallocationTriggers";
import { periodLabel } from "../../../core/dates/period";
import { writeNamed } from "../../cost/costFrame";
import { costSheets } from "../../cost/costSheets";
import { MoneyFrame } from "../../cost/MoneyFrame";
import { fittedColumns, widestLabel } from "../../frame/fittedColumns";
import { framedSheet } from "../../frame/framedSheet";
import type { LaidOutSheet } from "../../frame/LaidOutSheet";
import { writeRetiredComments } from "../../frame/retiredComments";
import { sheetFrame } from "../../frame/sheetFrame";
import { writeConventions } from "../../frame/writeConventions";
import { writeStatus } from "../../frame/writeStatus";
import { headerKey } from "../../PriorSheet";
import { absoluteRange, block, relative, SheetBuilder } from "../../SheetBuilder";
import { takeBudgetNames } from "../budgetSettings";
import type { TrackerRows } from "../front/trackerColumns";
import type { BudgetSource } from "../lines/BudgetSource";
import { writeMoves } from "./movesBlock";
import { reallocationChecks } from "./reallocationChecks";
import { reallocationColumns as c, reallocationHeadings, reallocationWidths } from "./reallocationColumns";
import { writeReallocationLines } from "./reallocationLines";
import { reallocationCells, reallocationSettings } from "./reallocationSettings";

/** Lines that will need more or less than they have, and proposed moves among them. */
export function reallocationSheet(source: BudgetSource, rows: TrackerRows): LaidOutSheet {
  const { input } = source;
  const { report, name } = costSheets.budget.reallocation;
  const sheet = new SheetBuilder(name);
  const prior = input.priors.get(report) ?? null;
  const frame = new MoneyFrame(input);
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
  const ids = writeReallocationLines(
    sheet,
    source,
    frame,
    proposed,
    { first, last, total, moves, tracker: rows },
    prior,
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
        { [c.line]: widestLabel, [c.costCentre]: widestLabel },
      ),
      validations:
        spending.length > 0 ? [{ block: block(first, c.locked, last, c.locked), list: ["locked"] }] : [],
      conditionalFormats: [...writeStatus(sheet, 11, checks), ...checks.conditionalFormats],
    }),
    checks,
    note: `${proposed.moves.length.toLocaleString("en")} moves proposed`,
  };
}
