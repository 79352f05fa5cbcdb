import { bridgeKinds } from "../../../core/cost/spend/costBridge";
import { periodLabel } from "../../../core/dates/period";
import type { Checks } from "../../checks/ChecksTable";
import { fittedColumns } from "../../frame/fittedColumns";
import { framedSheet } from "../../frame/framedSheet";
import type { LaidOutSheet } from "../../frame/LaidOutSheet";
import { writeRetiredComments } from "../../frame/retiredComments";
import { sheetFrame } from "../../frame/sheetFrame";
import { writeConventions } from "../../frame/writeConventions";
import { writeStatus } from "../../frame/writeStatus";
import { changeShare } from "../../formula/changeShare";
import { headerKey, lineId, type PriorSheet } from "../../PriorSheet";
import { absoluteRange, block, inColumn, relative, SheetBuilder } from "../../SheetBuilder";
import type { CellFormat, ChartModel, SeriesModel } from "../../SheetModel";
import { amountFormats, costChecks, inMajor, takeNames, windows, writeCostTitle } from "../costFrame";
import type { CostReportInput } from "../CostReportInput";
import { costSheets } from "../costSheets";
import { frontPlaces } from "../front/frontSettings";
import type { CostRefs } from "../payments/CostRefs";
import { paid, paidTo, type PaymentGroups, type PaymentSource } from "../payments/PaymentSource";
import { bridgeLines, type BridgeLines } from "./bridgeLines";

const c = {
  key: 0,
  step: 1,
  kind: 2,
  before: 3,
  after: 4,
  change: 5,
  share: 6,
  running: 7,
  comment: 8,
  drawn: 10,
} as const;
/** What the chart is drawn from, beside the table: bases that nobody sees, and steps above and below zero. */
const drawn = ["Base", "Base below 0", "PP and AC", "More", "More below 0", "Less", "Less below 0"] as const;
const chartLeft = 1;
const chartRows = 20;

interface BridgeRows {
  readonly opening: number;
  /** First and last step. */
  readonly first: number;
  readonly last: number;
  readonly closing: number;
}

/** Why cost changed against the period before: new, lost, more and less by supplier, with steps that make the change. */
export function bridgeSheet(
  input: CostReportInput,
  source: PaymentSource,
  groups: PaymentGroups,
): LaidOutSheet {
  const { report, name } = costSheets.cost.bridge;
  const sheet = new SheetBuilder(name);
  const prior = input.priors.get(report) ?? null;
  const refs = source.refs();
  const lines = bridgeLines(input, source, groups);
  takeNames(sheet, costSheets.cost.front.name, frontPlaces);
  writeHeadings(sheet);
  const rows = writeSteps(sheet, input, refs, lines, prior);
  const kinds = writeKinds(sheet, input, lines, rows.closing + chartRows + 4);
  const checks = writeChecks(sheet, input, source, refs, rows, kinds, kinds.bottom + 2);
  const ids = lines.named.map((line) => lineId(line.name));
  const retired = writeRetiredComments(sheet, prior, ids, { Comment: c.comment }, checks.bottom + 2);
  writeConventions(sheet, retired + 2, c.comment, [
    "New: nothing was paid to the supplier in the period before. Lost: nothing in this one. More and less: something in both. Spellings of one supplier stand together.",
    "PP, the changes of the suppliers named and the change of all others make AC exactly; the chart draws the running total.",
    "Payments without a supplier, and suppliers beyond the twenty largest changes, stand under all other; sums by kind are the engine's.",
  ]);
  const { time } = input;
  const message = writeCostTitle(sheet, input, {
    message: messageOf(lines, rows),
    measure: "Change of cost by supplier",
    period: `${periodLabel(time.periodOf(time.before))} (PP) to ${periodLabel(time.period)} (AC)`,
    prior,
  });
  sheet.names.push(...refs.names);
  const widths = [4, 34, 10, 14, 14, 14, 9, 14, 40, 3, ...drawn.map(() => 12)];
  const change = block(rows.first, c.change, rows.last, c.change);
  const model = framedSheet(sheet, input.run, {
    report,
    message,
    columns: fittedColumns(
      widths.map((width, at) => (at === c.key ? { width, hidden: true } : { width })),
      sheet.rows(),
    ),
    charts: [waterfall(rows)],
    conditionalFormats: [
      ...writeStatus(sheet, c.after, checks),
      ...checks.conditionalFormats,
      { kind: "dataBar", block: change, good: "bad", bad: "good" },
    ],
  });
  return { model, checks };
}

function writeHeadings(sheet: SheetBuilder): void {
  const { headers, groups } = sheetFrame;
  const texts = {
    step: "Supplier",
    kind: "Kind",
    before: "PP",
    after: "AC",
    change: "Change",
    share: "Change %",
    running: "Running total",
    comment: "Comment",
  } as const;
  for (const [column, text] of Object.entries(texts) as [keyof typeof texts, string][]) {
    const align = ["step", "kind", "comment"].includes(column) ? "left" : "right";
    sheet.value(headers, c[column], text, { look: "header", align });
  }
  sheet.value(headers, c.key, headerKey, { number: "text" });
  sheet.value(groups, c.before, "PP", { look: "chipPriorYear" });
  sheet.value(groups, c.after, "AC", { look: "chipActual" });
  sheet.value(groups, c.change, "ΔPP", { look: "chipVariance" });
  sheet.fill(groups, c.change, c.share, { look: "chipVariance" });
  sheet.value(groups, c.drawn, "What the chart draws", { look: "section" });
  sheet.fill(groups, c.drawn, c.drawn + drawn.length - 1, { look: "section" });
  drawn.forEach((text, index) =>
    sheet.value(headers, c.drawn + index, text, { look: "header", align: "right" }),
  );
}

function writeSteps(
  sheet: SheetBuilder,
  input: CostReportInput,
  refs: CostRefs<"payments">,
  { bridge, named, others }: BridgeLines,
  prior: PriorSheet | null,
): BridgeRows {
  const { amount, variance } = amountFormats(input);
  const opening = sheetFrame.firstLine;
  const first = opening + 1;
  const last = first + named.length;
  const closing = last + 1;
  const live = (
    row: number,
    column: number,
    formula: string | null,
    minor: number,
    format: CellFormat,
  ): void => {
    if (formula === null) sheet.value(row, column, inMajor(input, minor), format);
    else sheet.formula(row, column, formula, format, inMajor(input, minor));
  };
  const bold: CellFormat = { bold: true, border: "total", number: amount };
  sheet.value(opening, c.step, "PP: period before", { bold: true });
  const change = (row: number): string => relative(row, c.change);
  sheet.formula(
    opening,
    c.running,
    `SUM(${relative(first, c.before)}:${relative(last, c.before)})`,
    { bold: true, number: amount },
    inMajor(input, bridge.opening),
  );
  let running = bridge.opening;
  const step = (row: number, was: number, is: number): void => {
    sheet.formula(
      row,
      c.change,
      `${relative(row, c.after)}-${relative(row, c.before)}`,
      { number: variance },
      inMajor(input, is - was),
    );
    sheet.formula(row, c.share, changeShare(change(row), relative(row, c.before), relative(row, c.after)), {
      number: "varianceShare",
      align: "right",
    });
    running += is - was;
    sheet.formula(
      row,
      c.running,
      `${relative(row - 1, c.running)}+${change(row)}`,
      { number: amount },
      inMajor(input, running),
    );
    writeDrawn(sheet, row, relative(row - 1, c.running), relative(row, c.running));
  };
  named.forEach((line, index) => {
    const row = first + index;
    const cell = inColumn(row, c.step);
    sheet.value(row, c.key, line.name, { number: "text" });
    sheet.value(row, c.step, line.name, { number: "text" });
    const [was, is] = [relative(row, c.before), relative(row, c.after)];
    sheet.formula(row, c.kind, `IF(${was}=0,"new",IF(${is}=0,"lost",IF(${is}>${was},"more","less")))`, {});
    const of = (window: { from: string; until: string }): string | null =>
      line.isOdd ? null : paidTo(refs, line.spellings, cell, window);
    live(row, c.before, of(windows.before), line.before, { number: amount });
    live(row, c.after, of(windows.reported), line.after, { number: amount });
    step(row, line.before, line.after);
    sheet.value(row, c.comment, prior?.notes.get(lineId(line.name))?.["Comment"] ?? null, { wrap: true });
  });
  const labels = named.flatMap(({ spellings }) => spellings);
  const rest = (window: { from: string; until: string }): string | null =>
    others.isOdd ? null : refs.sumOfOthers("supplier", labels, { ...window, role: "date" });
  sheet.value(last, c.step, `All other (${others.count.toLocaleString("en")} that changed)`, {
    look: "quiet",
  });
  live(last, c.before, rest(windows.before), others.before, { number: amount });
  live(last, c.after, rest(windows.reported), others.after, { number: amount });
  step(last, others.before, others.after);
  sheet.value(closing, c.step, "AC: reported period", bold);
  for (const [column, minor] of [
    [c.before, bridge.opening],
    [c.after, bridge.closing],
    [c.change, bridge.closing - bridge.opening],
  ] as const) {
    const number = column === c.change ? variance : amount;
    sheet.formula(
      closing,
      column,
      `SUM(${relative(first, column)}:${relative(last, column)})`,
      { ...bold, number },
      inMajor(input, minor),
    );
  }
  sheet.formula(
    closing,
    c.share,
    changeShare(change(closing), relative(closing, c.before), relative(closing, c.after)),
    { ...bold, number: "varianceShare", align: "right" },
  );
  sheet.formula(closing, c.running, relative(last, c.running), bold, inMajor(input, bridge.closing));
  sheet.fill(closing, c.step, c.comment, bold);
  for (const row of [opening, closing]) {
    drawn.forEach((_, index) => {
      const formula = index === 2 ? relative(row, c.running) : null;
      if (formula === null) sheet.value(row, c.drawn + index, 0, { number: amount, look: "quiet" });
      else sheet.formula(row, c.drawn + index, formula, { number: amount, look: "quiet" });
    });
  }
  return { opening, first, last, closing };

  /** A step from one running total to the next, cut at zero. */
  function writeDrawn(target: SheetBuilder, row: number, from: string, to: string): void {
    const [low, high] = [`MIN(${from},${to})`, `MAX(${from},${to})`];
    const above = `MAX(0,${high})-MAX(0,${low})`;
    const below = `MIN(0,${low})-MIN(0,${high})`;
    const isMore = `${to}>${from}`;
    const formulas = [
      `MAX(0,${low})`,
      `MIN(0,${high})`,
      null,
      `IF(${isMore},${above},0)`,
      `IF(${isMore},${below},0)`,
      `IF(${isMore},0,${above})`,
      `IF(${isMore},0,${below})`,
    ];
    formulas.forEach((formula, index) => {
      if (formula === null) target.value(row, c.drawn + index, 0, { number: amount, look: "quiet" });
      else target.formula(row, c.drawn + index, formula, { number: amount, look: "quiet" });
    });
  }
}

/** What suppliers changed by kind. */
function writeKinds(
  sheet: SheetBuilder,
  input: CostReportInput,
  { bridge }: BridgeLines,
  top: number,
): { readonly total: number; readonly bottom: number } {
  const { variance } = amountFormats(input);
  sheet.value(top, c.step, "Change by kind", { look: "section" });
  sheet.fill(top, c.step, c.comment, { look: "section" });
  const counts = bridgeKinds.map((kind) => bridge.steps.filter((step) => step.kind === kind).length);
  const words = { new: "New suppliers", more: "More", less: "Less", lost: "Lost suppliers" } as const;
  bridgeKinds.forEach((kind, index) => {
    const row = top + 1 + index;
    sheet.value(row, c.step, words[kind], { indent: 1 });
    sheet.value(row, c.kind, kind, { look: "quiet" });
    sheet.value(row, c.after, counts[index]!, { number: "count" });
    sheet.value(row, c.change, inMajor(input, bridge.totals[kind]), { number: variance });
  });
  const total = top + 1 + bridgeKinds.length;
  const bold: CellFormat = { bold: true, border: "total" };
  sheet.value(total, c.step, "Change", bold);
  sheet.formula(total, c.after, `SUM(${relative(top + 1, c.after)}:${relative(total - 1, c.after)})`, {
    ...bold,
    number: "count",
  });
  const sum = `SUM(${relative(top + 1, c.change)}:${relative(total - 1, c.change)})`;
  sheet.formula(
    total,
    c.change,
    sum,
    { ...bold, number: variance },
    inMajor(input, bridge.closing - bridge.opening),
  );
  sheet.fill(total, c.step, c.change, bold);
  return { total, bottom: total };
}

function writeChecks(
  sheet: SheetBuilder,
  input: CostReportInput,
  source: PaymentSource,
  refs: CostRefs<"payments">,
  { first, last, closing }: BridgeRows,
  kinds: { readonly total: number },
  top: number,
): Checks {
  const checks = costChecks(sheet, input, top, {
    title: c.step,
    of: c.kind,
    source: c.before,
    report: c.after,
    difference: c.change,
    status: c.share,
  });
  for (const [title, column, window, span] of [
    ["PP is what the payments table holds", c.before, windows.before, input.time.before],
    ["AC is what the payments table holds", c.running, windows.reported, input.time.reported],
  ] as const) {
    const formula = paid(refs, [], window);
    if (formula === null || source.rows.strays > 0 || source.unseen(span) !== 0) continue;
    checks.compare({
      title,
      of: input.tables.payments!.table ?? input.tables.payments!.sheet,
      source: formula,
      report: relative(closing, column),
      kind: "amount",
    });
  }
  checks.compare({
    title: "Steps make the change",
    of: "PP to AC",
    source: `${relative(closing, c.after)}-${relative(closing, c.before)}`,
    report: `SUM(${absoluteRange(c.change, first, last)})`,
    kind: "amount",
  });
  checks.compare({
    title: "Kinds make the change",
    of: "PP to AC",
    source: `${relative(closing, c.after)}-${relative(closing, c.before)}`,
    report: relative(kinds.total, c.change),
    kind: "amount",
  });
  return checks.finish();
}

function messageOf({ named }: BridgeLines, { first, closing }: BridgeRows): string {
  const at = (column: number): string => relative(closing, column);
  const share = `IF(ISNUMBER(${at(c.share)})," ("&TEXT(${at(c.share)},"+0.0%;-0.0%;0.0%")&")","")`;
  const largest =
    named.length === 0
      ? '""'
      : `"; the largest step is "&${relative(first, c.step)}&" with "&TEXT(${relative(first, c.change)},"+#,##0;-#,##0;0")`;
  return `"Cost changed by "&TEXT(${at(c.change)},"+#,##0;-#,##0;0")&${share}&${largest}&"."`;
}

function waterfall({ opening, closing }: BridgeRows): ChartModel {
  const looks: readonly Omit<SeriesModel, "name" | "values">[] = [
    { scenario: "outerBand", as: "base" },
    { scenario: "outerBand", as: "base" },
    { scenario: "actual" },
    { scenario: "unfavourable" },
    { scenario: "unfavourable", unlisted: true },
    { scenario: "favourable" },
    { scenario: "favourable", unlisted: true },
  ];
  return {
    kind: "column",
    stacked: true,
    title: "Cost bridge: from the period before to the reported one",
    description:
      "Columns that begin at the cost of the period before, rise by what suppliers cost more and fall by what they cost less, and end at the cost of the period.",
    at: block(closing + 2, chartLeft, closing + 1 + chartRows, c.running),
    categories: block(opening, c.step, closing, c.step),
    series: looks.map((look, index) => ({
      name: { row: sheetFrame.headers, column: c.drawn + index },
      values: block(opening, c.drawn + index, closing, c.drawn + index),
      ...look,
    })),
    numberFormat: "amount0",
  };
}
