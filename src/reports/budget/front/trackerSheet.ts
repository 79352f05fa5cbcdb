import { periodLabel } from "../../../core/dates/period";
import type { ChecksTable } from "../../checks/ChecksTable";
import { compareStatuses } from "../../checks/compareStatuses";
import { writeNamed } from "../../cost/costFrame";
import { costSheets } from "../../cost/costSheets";
import { MoneyFrame } from "../../cost/MoneyFrame";
import { writeSourceState, writeSourceStamps } from "../../cost/sourceStamps";
import type { CostRefs } from "../../cost/payments/CostRefs";
import { writeSheetList } from "../../frame/writeSheetList";
import { fittedColumns, widestLabel } from "../../frame/fittedColumns";
import { framedSheet } from "../../frame/framedSheet";
import type { LaidOutSheet } from "../../frame/LaidOutSheet";
import { writeRetiredComments } from "../../frame/retiredComments";
import { sheetFrame } from "../../frame/sheetFrame";
import { writeConventions } from "../../frame/writeConventions";
import { writeStatus } from "../../frame/writeStatus";
import { headerKey } from "../../PriorSheet";
import { block, relative, SheetBuilder } from "../../SheetBuilder";
import type { ConditionalFormatModel } from "../../SheetModel";
import { takeAlertNames, type NamedRule } from "../alerts/alertRules";
import { budgetCells, budgetPlaces, budgetWindows } from "../budgetSettings";
import type { BudgetSource } from "../lines/BudgetSource";
import { gapWindows, writeLeftOutOfBudget } from "./leftOutOfBudget";
import { trackerColumns as c, trackerHeadings, trackerWidths, type TrackerRows } from "./trackerColumns";
import { trackerConventions } from "./trackerConventions";
import { TrackerWriter } from "./TrackerWriter";

/** Every budget line: what is planned, spent, committed and left, and where its run-rate leads. */
export function trackerSheet(
  source: BudgetSource,
  rows: TrackerRows,
  rules: readonly NamedRule[],
  others: readonly LaidOutSheet[],
): LaidOutSheet {
  const { input } = source;
  const { report, name } = costSheets.budget.front;
  const sheet = new SheetBuilder(name);
  const prior = input.priors.get(report) ?? null;
  const frame = new MoneyFrame(input);
  const refs = source.refs();
  const inputs = writeNamed(sheet, budgetCells(input), prior);
  takeAlertNames(sheet);
  const { headers, firstLine: first } = sheetFrame;
  sheet.value(headers, c.key, headerKey, { number: "text" });
  for (const [column, text] of Object.entries(trackerHeadings) as [keyof typeof trackerHeadings, string][]) {
    const isText = ["line", "costCentre", "owner", "alert", "comment"].includes(column);
    sheet.value(headers, c[column], text, {
      look: "header",
      align: isText ? "left" : "right",
      ...(column === "alert" ? { indent: 1 } : {}),
    });
  }
  const last = (rows.revenue ?? rows.expenditure)?.total ?? first;
  const writer = new TrackerWriter(sheet, source, frame, refs, {
    rules,
    gaps: gapWindows(source, last + 2),
    prior,
  });
  for (const kind of ["expenditure", "revenue"] as const) if (rows[kind]) writer.block(kind, rows[kind]);
  const leftOut = writeLeftOutOfBudget(sheet, source, frame, refs, last + 2);
  const list = writeSheetList(sheet, others, leftOut.bottom + 2, {
    name: c.line,
    about: c.line + 1,
    status: c.owner,
    right: c.comment,
  });
  const checks = frame.checks(sheet, list.bottom + 2, {
    title: c.line,
    of: c.costCentre,
    source: c.planPeriod,
    report: c.actualPeriod,
    difference: c.delta,
    status: c.planYear,
  });
  writeChecks(sheet, checks, source, refs, { rows, leftOut });
  compareStatuses(checks, list.statuses);
  const written = checks.finish();
  const retired = writeRetiredComments(
    sheet,
    prior,
    writer.ids,
    { Owner: c.owner, Comment: c.comment },
    written.bottom + 2,
  );
  writeConventions(sheet, retired + 2, c.comment, trackerConventions(source));
  const message = frame.title(sheet, {
    message: messageOf(source, rows),
    measure: "Budget tracker",
    period: `Period ${periodLabel(input.time.period)}, fiscal year ${periodLabel(input.time.year)}`,
    prior,
  });
  sheet.need(refs.names);
  return {
    model: framedSheet(sheet, input.run, {
      report,
      message,
      inputs,
      request: input.run.request,
      columns: fittedColumns(
        trackerWidths.map((width, at) => (at === c.key ? { width, hidden: true } : { width })),
        sheet.rows(),
        { [c.line]: widestLabel, [c.costCentre]: widestLabel },
      ),
      freezeAt: { row: first, column: c.costCentre + 1 },
      conditionalFormats: [
        ...writeStatus(sheet, 13, written),
        ...written.conditionalFormats,
        ...list.conditionalFormats,
        ...tones(rows),
      ],
    }),
    checks: written,
  };
}

function writeChecks(
  sheet: SheetBuilder,
  checks: ChecksTable,
  source: BudgetSource,
  refs: CostRefs<"budget">,
  { rows, leftOut }: { rows: TrackerRows; leftOut: { actual: string; budget: string } },
): void {
  const { tables } = source.input;
  const table = tables.budget!;
  const name = table.table ?? table.sheet;
  const unless = writeSourceStamps(sheet, checks, source.input, {
    budget: ["period", "actual", "budget"],
    commitments: ["amount", "used"],
    targets: ["target"],
  });
  writeSourceState(sheet, budgetPlaces.FO_SOURCE, unless);
  const totals = (["expenditure", "revenue"] as const).flatMap((kind) =>
    rows[kind] ? [{ kind, total: rows[kind].total }] : [],
  );
  const all = (column: number): string => totals.map(({ total }) => relative(total, column)).join("+") || "0";
  checks.compare({
    title: "Every budget is compared or told",
    of: name,
    source: `SUM(${refs.column("budget")})`,
    report: `${all(c.planYear)}+${leftOut.budget}`,
    kind: "amount",
    unless,
  });
  checks.compare({
    title: "Every actual is compared or told",
    of: name,
    source: `SUM(${refs.column("actual")})`,
    report: `${all(c.actual)}+${leftOut.actual}`,
    kind: "amount",
    unless,
  });
  for (const { kind, total } of totals) {
    for (const [role, column] of [
      ["budget", c.planPeriod],
      ["actual", c.actualPeriod],
    ] as const) {
      const live = source.sumOfKind(refs, role, kind, budgetWindows.period);
      if (live === null || source.input.time.gaps.length > 0) continue;
      const text =
        role === "budget" ? "Budget of the period is the table's" : "Actual of the period is the table's";
      checks.compare({
        title: text,
        of: kind,
        source: live,
        report: relative(total, column),
        kind: "amount",
        unless,
      });
    }
  }
}

function tones(rows: TrackerRows): readonly ConditionalFormatModel[] {
  if (!rows.expenditure) return [];
  const { first, total } = rows.expenditure;
  const at = block(first, c.alert, total, c.alert);
  const cell = relative(first, c.alert);
  return [
    { kind: "formula", block: at, formula: `=${cell}="above the budget"`, tone: "alert" },
    { kind: "formula", block: at, formula: `=${cell}="forecast far above"`, tone: "bad" },
    { kind: "formula", block: at, formula: `=LEN(${cell})>0`, tone: "attention" },
  ];
}

function messageOf({ input: { time } }: BudgetSource, { expenditure, revenue }: TrackerRows): string {
  const amount = (row: number, column: number): string => `TEXT(${relative(row, column)},"#,##0")`;
  const of = (text: string, row: number): string =>
    `"${text} "&${amount(row, c.actualPeriod)}&" against a budget of "&${amount(row, c.planPeriod)}`;
  const parts = [
    ...(expenditure ? [of("Expenditure", expenditure.total)] : []),
    ...(revenue ? [of(expenditure ? "revenue" : "Revenue", revenue.total)] : []),
  ];
  if (parts.length === 0) return `"No line has a budget or an actual."`;
  const whole = `${parts.join(`&"; "&`)}&" in ${periodLabel(time.period)}"`;
  if (!expenditure) return `${whole}&"."`;
  const over = relative(expenditure.total, c.over);
  return `${whole}&IF(ISNUMBER(${over}),"; at this rate the year ends "&TEXT(ABS(${over}),"#,##0")&IF(${over}>0," above"," below")&" its budget","")&"."`;
}
