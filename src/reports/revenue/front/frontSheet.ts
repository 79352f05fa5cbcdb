import { compareStatuses } from "../../checks/compareStatuses";
import { TableRefs } from "../../formula/TableRefs";
import { relative, SheetBuilder } from "../../SheetBuilder";
import type { ColumnModel, ReportMark } from "../../SheetModel";
import type { LaidOutSheet } from "../../frame/LaidOutSheet";
import { sheetFrame } from "../../frame/sheetFrame";
import { framedSheet } from "../../frame/framedSheet";
import { writeConventions } from "../../frame/writeConventions";
import { writeSheetList } from "../../frame/writeSheetList";
import { writeStatus } from "../../frame/writeStatus";
import { amountFormats, dayCell, packSettings, writePackTitle } from "../packFrame";
import { packChecks } from "../packChecks";
import { packSheets } from "../packSheets";
import type { RevenueReportInput } from "../RevenueReportInput";
import type { ScheduleRefs } from "../schedule/ScheduleRefs";
import { writeAllocatedBridge } from "./allocatedBridgeBlock";
import { frontColumns } from "./frontColumns";
import { writeLeftOut } from "./leftOutBlock";
import { writeSourceStamps } from "./sourceStamps";

const columns: readonly ColumnModel[] = [
  { width: 10, hidden: true },
  { width: 46 },
  { width: 26 },
  { width: 18 },
  { width: 18 },
  { width: 24 },
  { width: 22 },
  { width: 14 },
];

/** Rows of a block of checks above its checks. */
const checkHeadings = 2;

/** Key figures, the state of all checks, settings, what was left out, and how the figures came about. */
export function frontSheet(
  input: RevenueReportInput,
  others: readonly LaidOutSheet[],
  schedule: ScheduleRefs,
): LaidOutSheet {
  const { report, name } = packSheets.pack;
  const sheet = new SheetBuilder(name);
  const prior = input.priors.get(report) ?? null;
  const formats = amountFormats(input);
  const refs = new TableRefs(input.tables);
  const inputs = writeSettings(sheet, input);
  const { label, note, value } = frontColumns;

  sheet.value(sheetFrame.headers, label, "Key figure", { look: "header" });
  sheet.value(sheetFrame.headers, note, "Sheet", { look: "header" });
  sheet.value(sheetFrame.headers, value, input.books.currency ?? "Amount", {
    look: "header",
    align: "right",
  });
  let row: number = sheetFrame.firstLine;
  const figures = others.flatMap(({ model, figures: own = [] }) =>
    own.map((figure) => ({ ...figure, sheet: model.name })),
  );
  for (const { label: text, sheet: from, formula, expected, format } of figures) {
    sheet.value(row, label, text, { indent: 1 });
    sheet.value(row, note, from, { look: "quiet" });
    sheet.formula(row, value, formula, { number: format ?? formats.amount }, expected);
    row++;
  }
  const list = writeSheetList(sheet, others, row + 1, {
    name: label,
    about: note,
    status: value,
    right: frontColumns.checks.status,
  });
  row = list.bottom + 1;
  const bridge = writeAllocatedBridge(sheet, input, refs, schedule, row + 1);
  row = writeLeftOut(sheet, input, bridge.bottom + 2);

  const told = writeConventions(sheet, row + 2, frontColumns.checks.status, conventions(input));
  const top = told + 1;
  const checks = packChecks(
    sheet,
    input,
    top,
    frontColumns.checks,
    top + checkHeadings + bridge.comparisons.length + 4,
  );
  const unless = writeSourceStamps(checks, input, refs);
  for (const check of bridge.comparisons) checks.compare({ ...check, unless });
  compareStatuses(checks, list.statuses);
  const written = checks.finish();
  sheet.value(written.bottom + 2, label, "What the tables held at the run", { look: "section" });
  sheet.fill(written.bottom + 2, label, frontColumns.checks.status, { look: "section" });
  const message = writePackTitle(sheet, input, {
    ...messageOf(others),
    measure: "Revenue of contracts with customers",
    prior,
  });
  const status = writeStatus(sheet, packSettings.column - 1, written);
  sheet.names.push(...refs.names);
  const model = framedSheet(sheet, input.run, {
    report,
    message,
    columns,
    inputs,
    request: input.run.request,
    conditionalFormats: [...status, ...written.conditionalFormats, ...list.conditionalFormats],
  });
  return { model, checks: written };
}

/** Settings that all sheets read, right of the title. */
function writeSettings(sheet: SheetBuilder, input: RevenueReportInput): ReportMark["inputs"] {
  const { digits } = input.books;
  const { column } = packSettings;
  sheet.value(sheetFrame.headers, column - 1, "Setting", { look: "header" });
  sheet.value(sheetFrame.headers, column, null, { look: "header" });
  const label = (row: number, text: string): void => sheet.value(row, column - 1, text, { look: "caption" });
  label(packSettings.asOf, "Reported day");
  sheet.value(packSettings.asOf, column, dayCell(input, input.time.period.last), { number: "day" });
  label(packSettings.tolerance, "Tolerance of the checks");
  const tolerance = input.priors.get(packSheets.pack.report)?.inputs.get("FO_TOLERANCE");
  sheet.value(
    packSettings.tolerance,
    column,
    typeof tolerance === "number" ? tolerance : 5 / 10 ** (digits + 1),
    { look: "input", number: "amount3" },
  );
  label(packSettings.digits, "Decimals of the amounts");
  sheet.value(packSettings.digits, column, digits, { number: "count" });
  label(packSettings.minor, "Minor units in one");
  sheet.formula(
    packSettings.minor,
    column,
    `10^${relative(packSettings.digits, column)}`,
    { number: "count" },
    10 ** digits,
  );
  return [{ name: "FO_TOLERANCE", cell: relative(packSettings.tolerance, column) }];
}

function messageOf(others: readonly LaidOutSheet[]): { readonly message: string } {
  const shown = others
    .flatMap(({ figures = [] }) => figures)
    .slice(0, 3)
    .map(({ label, formula }) => `"${label} "&TEXT(${formula},"#,##0")`);
  return { message: shown.length > 0 ? `${shown.join('&", "&')}&"."` : '"Revenue pack"' };
}

function conventions({ books, time, limits }: RevenueReportInput): readonly string[] {
  return [
    "Five steps for each contract (ASC 606-10-05-4, IFRS 15.IN7): price as estimated from day to day, allocated by stand-alone selling prices, recognised as each promise is kept.",
    `Amounts are in ${books.currency ?? "units of the source"}. Of contracts in other currencies an advance keeps the rate of its day, and so does its revenue;`,
    "other revenue has the rate of its delivery or the average of its month; receivables, contract assets and refund liabilities stand at the closing rate (ASC 830, IAS 21, IFRIC 22).",
    `Facts dated up to ${time.period.last} are known; contracts signed later are not in the pack.`,
    "A contract asset and a contract liability of one contract are netted. A bill of a contract that the customer may cancel is due as it is paid or as its promise is kept.",
    "Figures of closed periods stand as they were closed; what is known better since is caught up in the first open one.",
    `Parts always add up: shares by largest remainder, months by a rounded running total. A sheet has ${limits.rowsPerSheet.toLocaleString("en")} rows at most; longer lists go on on further sheets.`,
    "A contract with a row that cannot be read is left out whole, for some of its facts would give wrong figures.",
  ];
}
