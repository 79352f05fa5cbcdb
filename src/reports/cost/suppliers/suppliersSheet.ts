import { periodLabel } from "../../../core/dates/period";
import { pareto } from "../../../core/cost/spend/pareto";
import type { Checks } from "../../checks/ChecksTable";
import { fittedColumns } from "../../frame/fittedColumns";
import { framedSheet } from "../../frame/framedSheet";
import type { LaidOutSheet } from "../../frame/LaidOutSheet";
import { writeRetiredComments } from "../../frame/retiredComments";
import { sheetFrame } from "../../frame/sheetFrame";
import { writeConventions } from "../../frame/writeConventions";
import { writeStatus } from "../../frame/writeStatus";
import { headerKey, lineId } from "../../PriorSheet";
import { absoluteRange, block, inColumn, relative, SheetBuilder } from "../../SheetBuilder";
import type { ChartModel } from "../../SheetModel";
import {
  amountFormats,
  costChecks,
  inMajor,
  takeNames,
  windowCells,
  windows,
  writeCostTitle,
  writeNamed,
} from "../costFrame";
import type { CostReportInput } from "../CostReportInput";
import { costSheets } from "../costSheets";
import { frontPlaces } from "../front/frontSettings";
import { paidTo, type PaymentGroups, type PaymentSource } from "../payments/PaymentSource";
import { writeBenford } from "./benfordBlock";
import { writeConcentration } from "./concentrationBlock";
import { writeSpellings } from "./spellingsBlock";
import { supplierColumns } from "./supplierColumns";
import { hhiOf, supplierLines, type OtherSuppliers, type SupplierLines } from "./supplierLines";

const c = supplierColumns;

/** Bars of the chart. */
const drawn = 20;
const chartRows = 18;

/** Suppliers by what was paid to them in a year: shares, classes, concentration, and first digits. */
export function suppliersSheet(
  input: CostReportInput,
  source: PaymentSource,
  groups: PaymentGroups,
): LaidOutSheet {
  const { report, name } = costSheets.cost.suppliers;
  const sheet = new SheetBuilder(name);
  const prior = input.priors.get(report) ?? null;
  const refs = source.refs();
  const lines = supplierLines(input, source, groups);
  const { ranked } = windowCells(input);
  const inputs = writeNamed(
    sheet,
    [
      {
        name: "FO_CUT_A",
        label: "Class A up to",
        value: 0.8,
        format: { number: "share" },
        isInput: true,
        row: sheetFrame.entity,
        column: 6,
      },
      {
        name: "FO_CUT_B",
        label: "Class B up to",
        value: 0.95,
        format: { number: "share" },
        isInput: true,
        row: sheetFrame.measure,
        column: 6,
      },
      { ...ranked!, row: sheetFrame.period, column: 6 },
    ],
    prior,
  );
  takeNames(sheet, costSheets.cost.front.name, pick(["FO_UNTIL", "FO_TOLERANCE", "FO_DIGITS"]));
  const rows = writeLines(sheet, input, refs, lines, prior?.notes ?? new Map());
  const found = writeConcentration(sheet, input, lines, rows, prior, rows.total + 2);
  const benford = writeBenford(sheet, input, source, prior, found.bottom + 2);
  const checks = writeChecks(sheet, input, source, refs, rows, benford.bottom + 2);
  const spelled = writeSpellings(sheet, input, checks.bottom + 2);
  const retired = writeRetiredComments(
    sheet,
    prior,
    lines.named.map(({ name: supplier }) => lineId(supplier)),
    { Comment: c.comment },
    spelled + 2,
  );
  writeConventions(sheet, retired + 2, c.comment, conventions(lines));
  const message = writeCostTitle(sheet, input, {
    message: messageOf(lines, rows),
    measure: "Suppliers by what was paid to them",
    period: `${periodLabel(input.time.periodOf(input.time.ranked))}, up to the end of the reported period`,
    prior,
  });
  sheet.names.push(...refs.names);
  const model = framedSheet(sheet, input.run, {
    report,
    message,
    inputs: [...inputs, ...found.inputs, ...benford.inputs],
    columns: fittedColumns(
      [4, 34, 12, 10, 15, 10, 12, 8, 40, 3].map((width, at) =>
        at === c.key ? { width, hidden: true } : { width },
      ),
      sheet.rows(),
    ),
    charts: lines.named.length > 0 ? [paretoChart(rows, lines)] : [],
    conditionalFormats: [
      ...writeStatus(sheet, c.spellings, checks),
      ...checks.conditionalFormats,
      ...classColours(rows),
    ],
  });
  return { model, checks, note: `HHI ${Math.round(hhiOf(lines)).toLocaleString("en")}` };
}

export interface SupplierRows {
  readonly first: number;
  /** Last row of a supplier by itself. */
  readonly last: number;
  readonly total: number;
  /** Cell of what all amounts above 0 come to. */
  readonly whole: string;
}

function pick(names: readonly (keyof typeof frontPlaces)[]) {
  return Object.fromEntries(names.map((name) => [name, frontPlaces[name]]));
}

function writeLines(
  sheet: SheetBuilder,
  input: CostReportInput,
  refs: ReturnType<PaymentSource["refs"]>,
  lines: SupplierLines,
  notes: ReadonlyMap<string, Readonly<Record<string, unknown>>>,
): SupplierRows {
  const { headers, firstLine: first } = sheetFrame;
  const { amount } = amountFormats(input);
  const headings = {
    supplier: "Supplier",
    spellings: "Spellings",
    payments: "Payments",
    actual: "AC",
    share: "Share",
    cumulative: "Cumulative share",
    class: "Class",
    comment: "Comment",
  } as const;
  for (const [column, text] of Object.entries(headings) as [keyof typeof headings, string][]) {
    const align = ["supplier", "comment"].includes(column) ? "left" : column === "class" ? "center" : "right";
    sheet.value(headers, c[column], text, { look: "header", align });
  }
  sheet.value(headers, c.key, headerKey, { number: "text" });
  const last = first + lines.named.length - 1;
  const others: [string, OtherSuppliers][] = [
    [`Smaller suppliers (${lines.smaller.count.toLocaleString("en")})`, lines.smaller],
    [`Further suppliers in credit or at 0 (${lines.inCredit.count.toLocaleString("en")})`, lines.inCredit],
    ["Payments without a supplier", lines.blank],
  ];
  const shown = others.filter(([, { payments }]) => payments > 0);
  const total = last + 1 + shown.length;
  const smaller = shown.findIndex(([, each]) => each === lines.smaller);
  const whole = `(SUMIF(${absoluteRange(c.actual, first, Math.max(first, last))},">0")${smaller < 0 ? "" : `+${inColumn(last + 1 + smaller, c.actual)}`})`;
  const positive = lines.named.reduce((sum, { minor }) => sum + Math.max(minor, 0), 0) + lines.smaller.minor;
  const ranked = pareto(lines.named.map(({ minor }) => minor));
  const shareOfNamed = positive === 0 ? 0 : 1 - lines.smaller.minor / positive;
  lines.named.forEach(({ name, spellings, minor, payments, isOdd }, index) => {
    const row = first + index;
    sheet.value(row, c.key, name, { number: "text" });
    sheet.value(row, c.supplier, name, { number: "text" });
    sheet.value(row, c.spellings, spellings.length, { number: "count" });
    sheet.value(row, c.payments, payments, { number: "count" });
    const formula = isOdd ? null : paidTo(refs, spellings, inColumn(row, c.supplier), windows.ranked);
    if (formula === null) sheet.value(row, c.actual, inMajor(input, minor), { number: amount });
    else sheet.formula(row, c.actual, formula, { number: amount }, inMajor(input, minor));
    const own = `MAX(${relative(row, c.actual)},0)`;
    sheet.formula(
      row,
      c.share,
      `IF(FO_WHOLE=0,0,${own}/FO_WHOLE)`,
      { number: "share" },
      positive === 0 ? 0 : Math.max(minor, 0) / positive,
    );
    const above = row === first ? "" : `${relative(row - 1, c.cumulative)}+`;
    sheet.formula(
      row,
      c.cumulative,
      `${above}${relative(row, c.share)}`,
      { number: "share" },
      ranked[index]!.cumulativeShare * shareOfNamed,
    );
    const before = row === first ? "0" : relative(row - 1, c.cumulative);
    sheet.formula(
      row,
      c.class,
      `IF(${relative(row, c.actual)}<=0,"C",IF(${before}<FO_CUT_A,"A",IF(${before}<FO_CUT_B,"B","C")))`,
      { align: "center" },
    );
    sheet.value(row, c.comment, (notes.get(lineId(name))?.["Comment"] as string | undefined) ?? null, {
      wrap: true,
    });
  });
  shown.forEach(([label, { minor, payments }], index) => {
    const row = last + 1 + index;
    sheet.value(row, c.supplier, label, { look: "quiet" });
    sheet.value(row, c.payments, payments, { number: "count" });
    sheet.value(row, c.actual, inMajor(input, minor), { number: amount });
  });
  const bold = { bold: true, border: "total" } as const;
  sheet.value(total, c.supplier, "Total", bold);
  const sum = (column: number): string => `SUM(${relative(first, column)}:${relative(total - 1, column)})`;
  const all = [...lines.named, lines.smaller, lines.inCredit, lines.blank];
  sheet.formula(
    total,
    c.payments,
    sum(c.payments),
    { ...bold, number: "count" },
    all.reduce((rows, { payments }) => rows + payments, 0),
  );
  sheet.formula(
    total,
    c.actual,
    sum(c.actual),
    { ...bold, number: amount },
    inMajor(
      input,
      all.reduce((minor, each) => minor + each.minor, 0),
    ),
  );
  sheet.fill(total, c.supplier, c.comment, bold);
  return { first, last, total, whole };
}

function writeChecks(
  sheet: SheetBuilder,
  input: CostReportInput,
  source: PaymentSource,
  refs: ReturnType<PaymentSource["refs"]>,
  { first, last, total }: SupplierRows,
  top: number,
): Checks {
  const checks = costChecks(sheet, input, top, {
    title: c.supplier,
    of: c.spellings,
    source: c.payments,
    report: c.actual,
    difference: c.share,
    status: c.cumulative,
  });
  const { ranked } = input.time;
  const table = input.tables.payments!.table ?? input.tables.payments!.sheet;
  const formula = refs.sum("amount", [], { ...windows.ranked, role: "date" });
  if (formula !== null && source.rows.strays === 0 && source.unseen(ranked) === 0) {
    checks.compare({
      title: "Suppliers add up to the payments table",
      of: table,
      source: formula,
      report: relative(total, c.actual),
      kind: "amount",
    });
    checks.compare({
      title: "Suppliers have all payments of the table",
      of: table,
      source: refs.sum(null, [], { ...windows.ranked, role: "date" })!,
      report: relative(total, c.payments),
      kind: "count",
    });
  }
  if (last >= first) {
    checks.compare({
      title: "Lines in order, largest first",
      of: "out of order",
      source:
        last === first
          ? "0"
          : `SUMPRODUCT((${relative(first, c.actual)}:${relative(last - 1, c.actual)}<${relative(first + 1, c.actual)}:${relative(last, c.actual)})*1)`,
      report: 0,
      kind: "count",
      knownDifference: null,
    });
  }
  return checks.finish();
}

function messageOf(lines: SupplierLines, { first, last }: SupplierRows): string {
  if (lines.named.length === 0) return '"Nothing was paid."';
  const classes = absoluteRange(c.class, first, last);
  const count = lines.named.length + lines.smaller.count + lines.inCredit.count;
  return (
    `COUNTIF(${classes},"A")&" of ${count.toLocaleString("en")} suppliers have "&TEXT(FO_CUT_A,"0%")&" of what was paid; the largest, "` +
    `&${inColumn(first, c.supplier)}&", has "&TEXT(${relative(first, c.share)},"0.0%")&". Concentration is "&FO_HHI_LEVEL&"."`
  );
}

function conventions({ named, smaller }: SupplierLines): readonly string[] {
  return [
    "Spellings of one supplier stand together under the one with most payments; the list below says by which rule.",
    "A supplier is A while those before it have less than the first cut of what is paid, B up to the second, then C; credits are C and not part of the whole.",
    "HHI is the sum of squared shares in hundredths: the cuts are those of the US Merger Guidelines of 2023 and 1992; those of 2010 were 1,500 and 2,500.",
    "Benford: first digits of payments above 0; the mean deviation decides, by Nigrini's cuts. It is a question to ask, no proof: limits and fixed fees bend it.",
    ...(smaller.count > 0
      ? [
          `The ${named.length} largest have a line; counts of payments, and what the smaller ones add to the HHI, are the engine's figures.`,
        ]
      : ["Counts of payments and of digits are the engine's figures."]),
  ];
}

function paretoChart({ first, last }: SupplierRows, { named }: SupplierLines): ChartModel {
  const bottom = Math.min(last, first + drawn - 1);
  const column = (at: number) => block(first, at, bottom, at);
  return {
    kind: "column",
    title: `Pareto: share of the ${Math.min(drawn, named.length)} largest suppliers, and cumulative`,
    description:
      "Columns of each large supplier's share of what was paid, beside columns of the share of all suppliers up to it.",
    at: block(first, c.chart, first + chartRows, c.chart + 8),
    categories: column(c.supplier),
    series: [
      { name: { row: sheetFrame.headers, column: c.share }, values: column(c.share), scenario: "actual" },
      {
        name: { row: sheetFrame.headers, column: c.cumulative },
        values: column(c.cumulative),
        scenario: "priorYear",
      },
    ],
    numberFormat: "share",
    scale: { minimum: 0, maximum: 1 },
  };
}

function classColours({ first, last }: SupplierRows) {
  if (last < first) return [];
  const cell = relative(first, c.class);
  return [
    {
      kind: "formula" as const,
      block: block(first, c.class, last, c.class),
      formula: `=${cell}="A"`,
      tone: "attention" as const,
    },
    {
      kind: "dataBar" as const,
      block: block(first, c.actual, last, c.actual),
      good: "neutral" as const,
      bad: "neutral" as const,
    },
  ];
}
