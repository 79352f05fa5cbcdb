import { fittedColumns, widestLabel } from "../../frame/fittedColumns";
import { framedSheet } from "../../frame/framedSheet";
import type { LaidOutSheet } from "../../frame/LaidOutSheet";
import { writeRetiredComments } from "../../frame/retiredComments";
import { sheetFrame } from "../../frame/sheetFrame";
import { writeConventions } from "../../frame/writeConventions";
import { writeStatus } from "../../frame/writeStatus";
import { headerKey } from "../../PriorSheet";
import { block, relative, SheetBuilder } from "../../SheetBuilder";
import type { ConditionalFormatModel, LookName } from "../../SheetModel";
import { periodText, windowCells, writeCostTitle, writeNamed } from "../costFrame";
import type { CostReportInput } from "../CostReportInput";
import { costSheets } from "../costSheets";
import { writeFindings, writeLeftOut } from "../payments/leftOutBlock";
import type { PaymentGroups, PaymentSource } from "../payments/PaymentSource";
import { writeSheetList } from "../../frame/writeSheetList";
import { FrontColumns, type FrontColumn } from "./FrontColumns";
import { frontConventions } from "./frontConventions";
import { costDimensions } from "./costDimensions";
import { frontLines } from "./frontLines";
import { frontSettings } from "./frontSettings";
import { writeFrontChecks } from "./frontChecks";
import { FrontWriter } from "./FrontWriter";
import { Ordered } from "./Ordered";
import { Planned } from "./Planned";
import { writeOpportunities } from "./opportunitiesBlock";
import { writeTopSuppliers } from "./topSuppliers";

/** Where the money went: cost centres and categories, worst first, beside the period before, the plan and the year's budget. */
export function frontSheet(
  input: CostReportInput,
  source: PaymentSource,
  suppliers: PaymentGroups,
  others: readonly LaidOutSheet[],
): LaidOutSheet {
  const { report, name } = costSheets.cost.front;
  const sheet = new SheetBuilder(name);
  const prior = input.priors.get(report) ?? null;
  const refs = source.refs();
  const dimensions = costDimensions(input);
  const planned = input.budget && new Planned(input, input.budget, dimensions);
  const ordered = input.orders && new Ordered(input.orders, dimensions);
  const columns = new FrontColumns({ plan: planned !== null, orders: ordered !== null });
  const lines = frontLines(input, dimensions, source, planned);
  const inputs = writeNamed(sheet, frontSettings(input), prior);
  writeHeadings(
    sheet,
    columns,
    [...dimensions.values()].map((dimension) => dimension.name),
  );
  const writer = new FrontWriter(sheet, input, columns, { refs, lines, planned, ordered }, prior);
  const first = sheetFrame.firstLine;
  const total = writer.write(first);

  const [label, right] = [columns.at("first"), columns.at("comment")];
  const owners = writer.writeOwners({ first, last: total - 1 }, total + 2);
  const tops = writeTopSuppliers(
    sheet,
    input,
    columns,
    { source, refs, suppliers },
    total,
    (owners?.last ?? total) + 2,
  );
  const found = writeOpportunities(sheet, input, columns, prior, tops + 2);
  const list = writeSheetList(sheet, others, found.bottom + 2, {
    name: label,
    about: label + 1,
    status: columns.at("actual"),
    right: right,
  });
  const place = {
    label,
    note: columns.at("second"),
    rows: columns.at("before"),
    amount: columns.at("actual"),
    right,
  };
  const leftOut = writeLeftOut(sheet, input, source, refs, place, list.bottom + 2);
  const checks = writeFrontChecks(
    sheet,
    input,
    columns,
    { source, refs, planned, owners, total, first, saving: found.total },
    leftOut.amounts,
    list.statuses,
    leftOut.bottom + 2,
  );
  const facts = writeFacts(sheet, input, columns, checks.bottom + 2);
  const told = writeFindings(sheet, input, { label, right }, facts + 2);
  const typed = { Owner: columns.at("owner"), Comment: columns.at("comment") };
  const retired = writeRetiredComments(sheet, prior, [...writer.ids, ...found.ids], typed, told + 2);
  writeConventions(sheet, retired + 2, right, frontConventions(input, source, { planned, ordered }));
  const message = writeCostTitle(sheet, input, {
    message: messageOf(columns, total, { hasPlan: planned !== null }),
    measure: "Cost by cost centre and category",
    period: periodText(input),
    prior,
  });
  sheet.need([...refs.names, ...(planned?.refs.names ?? [])]);
  const model = framedSheet(sheet, input.run, {
    report,
    message,
    inputs,
    request: input.run.request,
    columns: fittedColumns(
      columns.list.map((column) => ({
        width: columns.width(column),
        ...(["key", "level"].includes(column) ? { hidden: true } : {}),
      })),
      sheet.rows(),
      { [columns.at("first")]: widestLabel, [columns.at("second")]: widestLabel },
    ),
    rowHeights: { [sheetFrame.message]: 24, [sheetFrame.headers]: 30 },
    freezeAt: { row: first, column: columns.at("second") + 1 },
    conditionalFormats: [
      ...writeStatus(sheet, 4, checks),
      ...checks.conditionalFormats,
      ...list.conditionalFormats,
      ...colours(columns, first, total),
    ],
  });
  return { model, checks };
}

const chips: readonly (readonly [FrontColumn, FrontColumn, string, LookName])[] = [
  ["before", "before", "PP", "chipPriorYear"],
  ["plan", "plan", "PL", "chipPlan"],
  ["actual", "actual", "AC", "chipActual"],
  ["deltaBefore", "deltaBeforeShare", "ΔPP", "chipVariance"],
  ["deltaPlan", "deltaPlanShare", "ΔPL", "chipVariance"],
  ["yearToDate", "yearToDate", "Fiscal year", "section"],
  ["runRate", "runRate", "", "section"],
  ["planYear", "planYear", "", "section"],
  ["committed", "committed", "", "section"],
  ["remaining", "remaining", "", "section"],
  ["used", "used", "", "section"],
  ["ahead", "ahead", "", "section"],
];
const leftAligned: readonly FrontColumn[] = ["first", "second", "owner", "flag", "comment"];

function writeHeadings(sheet: SheetBuilder, columns: FrontColumns, names: readonly string[]): void {
  const { groups, headers } = sheetFrame;
  for (const [from, to, text, look] of chips) {
    if (!columns.holds(from)) continue;
    sheet.value(groups, columns.at(from), text, { look });
    sheet.fill(groups, columns.at(from), columns.at(to), { look });
  }
  for (const column of columns.list) {
    const heading =
      column === "first"
        ? (names[0] ?? "Cost")
        : column === "second"
          ? (names[1] ?? "")
          : columns.heading(column);
    const align = leftAligned.includes(column) ? "left" : "right";
    const indent = column === "flag" ? { indent: 1 } : {};
    sheet.value(headers, columns.at(column), heading, { look: "header", align, ...indent });
  }
  sheet.value(headers, columns.at("key"), headerKey, { number: "text" });
}

/** Cells that formulas of this sheet read and nobody changes. @returns The last row. */
function writeFacts(sheet: SheetBuilder, input: CostReportInput, columns: FrontColumns, top: number): number {
  const [label, column] = [columns.at("first"), columns.at("first") + 2];
  sheet.value(top, label, "Fiscal year", { look: "section" });
  sheet.fill(top, label, columns.at("comment"), { look: "section" });
  const { year, yearUntil } = windowCells(input);
  const elapsed = {
    name: "FO_ELAPSED",
    label: "Share of the fiscal year that is over",
    value: input.time.elapsedShare,
    format: { number: "share" },
  } as const;
  writeNamed(
    sheet,
    [year!, yearUntil!, elapsed].map((cell, index) => ({ ...cell, row: top + 1 + index, column })),
    null,
  );
  return top + 3;
}

function messageOf(columns: FrontColumns, total: number, { hasPlan }: { readonly hasPlan: boolean }): string {
  const at = (column: FrontColumn): string => relative(total, columns.at(column));
  const change = (share: string, than: string): string =>
    `IF(ISNUMBER(${share}),", "&TEXT(${share},"+0.0%;-0.0%;0.0%")&" ${than}","")`;
  return [
    `"Cost "&TEXT(${at("actual")},"#,##0")`,
    change(at("deltaBeforeShare"), "on the period before"),
    ...(hasPlan ? [change(at("deltaPlanShare"), "to plan")] : []),
    `"; run-rate of the year "&TEXT(${at("runRate")},"#,##0")`,
    ...(hasPlan
      ? [`IF(ISNUMBER(${at("planYear")})," of a budget of "&TEXT(${at("planYear")},"#,##0"),"")`]
      : []),
    '"."',
  ].join("&");
}

function colours(columns: FrontColumns, first: number, total: number): readonly ConditionalFormatModel[] {
  if (total === first) return [];
  const at = columns.at("flag");
  const cell = relative(first, at);
  const over = `OR(${cell}="over plan",${cell}="up")`;
  const column = block(first, at, total, at);
  const change = columns.at(columns.holds("deltaPlan") ? "deltaPlan" : "deltaBefore");
  return [
    { kind: "formula", block: column, formula: `=${over}`, tone: "bad" },
    { kind: "formula", block: column, formula: `=OR(${cell}="under plan",${cell}="down")`, tone: "good" },
    { kind: "formula", block: column, formula: `=${cell}="ahead of the year"`, tone: "attention" },
    // More cost is worse: what is above zero is drawn as bad.
    { kind: "dataBar", block: block(first, change, total - 1, change), good: "bad", bad: "good" },
  ];
}
