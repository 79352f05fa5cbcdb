import { periodLabel } from "../../../core/dates/period";
import type { Checks } from "../../checks/ChecksTable";
import { fittedColumns, widestLabel } from "../../frame/fittedColumns";
import { framedSheet } from "../../frame/framedSheet";
import type { LaidOutSheet } from "../../frame/LaidOutSheet";
import { writeRetiredComments } from "../../frame/retiredComments";
import { sheetFrame } from "../../frame/sheetFrame";
import { writeConventions } from "../../frame/writeConventions";
import { writeStatus } from "../../frame/writeStatus";
import { lineId } from "../../PriorSheet";
import { absoluteRange, block, inColumn, relative, SheetBuilder } from "../../SheetBuilder";
import { costChecks, windowCells, windows, writeCostTitle, writeNamed } from "../costFrame";
import { takeNames } from "../../frame/takeNames";
import type { CostReportInput } from "../CostReportInput";
import { costSheets } from "../costSheets";
import { frontPlaces } from "../front/frontSettings";
import { type PaymentGroups, type PaymentSource } from "../payments/PaymentSource";
import { writeBenford } from "./benfordBlock";
import { writeConcentration } from "./concentrationBlock";
import { writeSpellings } from "./spellingsBlock";
import { supplierColumns } from "./supplierColumns";
import { supplierLines, type SupplierLines } from "./supplierLines";
import { writeLines, type SupplierRows } from "./supplierTable";
import { paretoChart } from "./paretoChart";

const c = supplierColumns;

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
  takeNames(sheet, costSheets.cost.front.name, pick(["FO_UNTIL", "FO_TOLERANCE", "FO_DIGITS", "FO_SOURCE"]));
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
  sheet.need(refs.names);
  const model = framedSheet(sheet, input.run, {
    report,
    message,
    inputs: [...inputs, ...found.inputs, ...benford.inputs],
    columns: fittedColumns(
      [4, 34, 12, 12, 15, 12, 12, 8, 40, 3].map((width, at) =>
        at === c.key ? { width, hidden: true } : { width },
      ),
      sheet.rows(),
      { [c.supplier]: widestLabel },
    ),
    charts: lines.named.length > 0 ? [paretoChart(rows, lines)] : [],
    conditionalFormats: [
      ...writeStatus(sheet, c.spellings, checks),
      ...checks.conditionalFormats,
      ...classColours(rows),
    ],
  });
  return { model, checks, note: `HHI ${Math.round(lines.concentration?.index ?? 0).toLocaleString("en")}` };
}

function pick(names: readonly (keyof typeof frontPlaces)[]) {
  return Object.fromEntries(names.map((name) => [name, frontPlaces[name]]));
}

function writeChecks(
  sheet: SheetBuilder,
  input: CostReportInput,
  source: PaymentSource,
  refs: ReturnType<PaymentSource["refs"]>,
  { first, last, total, sums }: SupplierRows,
  top: number,
): Checks {
  const checks = costChecks(
    sheet,
    input,
    top,
    {
      title: c.supplier,
      of: c.spellings,
      source: c.payments,
      report: c.actual,
      difference: c.share,
      status: c.cumulative,
    },
    "FO_SOURCE",
  );
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
      expected: sums.amount,
    });
    checks.compare({
      title: "Suppliers have all payments of the table",
      of: table,
      source: refs.sum(null, [], { ...windows.ranked, role: "date" })!,
      report: relative(total, c.payments),
      kind: "count",
      expected: sums.payments,
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
