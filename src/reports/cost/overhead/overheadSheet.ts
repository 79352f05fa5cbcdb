import { counted } from "../../../core/errors/counted";
import { wordOfMethod } from "../../../core/cost/overhead/ServiceCentre";
import { periodLabel } from "../../../core/dates/period";
import { fittedColumns, widestLabel } from "../../frame/fittedColumns";
import { framedSheet } from "../../frame/framedSheet";
import type { LaidOutSheet } from "../../frame/LaidOutSheet";
import { writeRetiredComments } from "../../frame/retiredComments";
import { sheetFrame } from "../../frame/sheetFrame";
import { takeNames } from "../../frame/takeNames";
import { writeConventions } from "../../frame/writeConventions";
import { writeStatus } from "../../frame/writeStatus";
import { headerKey, lineId } from "../../PriorSheet";
import { relative, SheetBuilder } from "../../SheetBuilder";
import { writeCostTitle } from "../costFrame";
import type { CostReportInput, SharedOverhead } from "../CostReportInput";
import { costSheets } from "../costSheets";
import { frontPlaces } from "../front/frontSettings";
import type { PaymentSource } from "../payments/PaymentSource";
import { baseRefs, writeBasis, writeShares } from "./basisBlock";
import { writeFullCost } from "./fullCostBlock";
import { OverheadColumns } from "./overheadColumns";
import { writeOverheadChecks } from "./overheadChecks";
import { namesOf, overheadLines, type OverheadLines } from "./overheadLines";
import { writeServices } from "./servicesBlock";

/**
 * What services cost, how that is shared out, and what each cost centre costs with its share.
 * @throws OVERHEAD_BASE_ZERO, OVERHEAD_CLOSED_LOOP where a service's cost would be lost.
 */
export function overheadSheet(
  input: CostReportInput,
  source: PaymentSource,
  overhead: SharedOverhead,
): LaidOutSheet {
  const { report, name } = costSheets.cost.overhead;
  const sheet = new SheetBuilder(name);
  const prior = input.priors.get(report) ?? null;
  const [refs, bases] = [source.refs(), baseRefs(input, overhead)];
  const lines = overheadLines(input, source, overhead);
  const columns = new OverheadColumns(lines);
  takeNames(sheet, costSheets.cost.front.name, frontPlaces);
  writeHeadings(sheet, columns, lines);
  const basisTop = sheetFrame.firstLine + lines.services.length + 2;
  const sharesTop = basisTop + lines.services.length + 2;
  const charged = writeServices(sheet, input, refs, columns, lines, prior, sharesTop + 1);
  writeBasis(sheet, bases, columns, lines, overhead.bases, basisTop);
  const shared = writeShares(sheet, columns, lines, basisTop + 1, sharesTop);
  const full = writeFullCost(sheet, input, { source, refs }, columns, lines, prior, charged, shared + 1);
  const rows = { charged, basis: basisTop + 1, full };
  const sources = { source, refs, bases };
  const checks = writeOverheadChecks(sheet, input, sources, columns, lines, rows, overhead.bases, full + 2);
  const ids = namesOf(lines).map((centre) => lineId(centre));
  const retired = writeRetiredComments(sheet, prior, ids, { Comment: columns.comment }, checks.bottom + 2);
  writeConventions(sheet, retired + 2, columns.comment, conventions(lines));
  const message = writeCostTitle(sheet, input, {
    message: messageOf(columns, lines, charged, full),
    measure: `Overhead by the ${wordOfMethod(lines.method)} method`,
    period: periodLabel(input.time.period),
    prior,
  });
  sheet.need([...refs.names, ...bases.names]);
  const model = framedSheet(sheet, input.run, {
    report,
    message,
    columns: fittedColumns(widths(columns), sheet.rows(), {
      [columns.label]: widestLabel,
      [columns.driver]: widestLabel,
    }),
    rowHeights: { [sheetFrame.message]: 24, [sheetFrame.headers]: 30 },
    conditionalFormats: [...writeStatus(sheet, columns.received, checks), ...checks.conditionalFormats],
  });
  const note = `${counted(lines.services.length, "service")}, ${wordOfMethod(lines.method)}`;
  return { model, checks, note };
}

function writeHeadings(sheet: SheetBuilder, columns: OverheadColumns, lines: OverheadLines): void {
  const { groups, headers } = sheetFrame;
  const { firstCentre, firstReceiver, lastCentre } = columns;
  for (const [from, to, text] of [
    [firstCentre, firstReceiver - 1, "Services"],
    [firstReceiver, lastCentre, "Cost centres"],
  ] as const) {
    sheet.value(groups, from, text, { look: "section" });
    sheet.fill(groups, from, to, { look: "section" });
  }
  sheet.value(headers, columns.key, headerKey, { number: "text" });
  const right = { look: "header", align: "right" } as const;
  sheet.value(headers, columns.label, "Service", { look: "header" });
  sheet.value(headers, columns.driver, "Driver", { look: "header" });
  sheet.value(headers, columns.own, "Own cost", right);
  sheet.value(headers, columns.received, "Received", right);
  sheet.value(headers, columns.gross, "To be shared", right);
  namesOf(lines).forEach((name, at) =>
    sheet.value(headers, firstCentre + at, name, { ...right, number: "text" }),
  );
  sheet.value(headers, columns.sum, "Charged", right);
  sheet.value(headers, columns.comment, "Comment", { look: "header", indent: 1 });
}

function messageOf(
  columns: OverheadColumns,
  { services, receivers, method }: OverheadLines,
  charged: number,
  full: number,
): string {
  const [pool, whole] = [relative(charged, columns.own), relative(full, columns.gross)];
  const share = `IF(${whole}=0,"",", "&TEXT(${pool}/${whole},"0.0%")&" of all cost,")`;
  return (
    `"Overhead "&TEXT(${pool},"#,##0")&" of ${counted(services.length, "service")}"&${share}` +
    `&" is charged to ${counted(receivers.length, "cost centre")} by the ${wordOfMethod(method)} method."`
  );
}

const charges = {
  direct: "Services charge cost centres alone; what services use of one another does not count.",
  stepdown:
    "Services are closed in the order of the table: each charges cost centres and the services after it.",
  reciprocal:
    "Services charge one another too: what is to be shared solves own cost + received for all at once; it is the engine's figure, and a check proves each equation.",
} as const;

function conventions({ method }: OverheadLines): readonly string[] {
  return [
    charges[method],
    "A service is shared by its basis: a centre's quantity ÷ all that count; what a service uses of itself does not.",
    "Payments of centres that the table does not name stay where they are. Amounts are not rounded.",
  ];
}

function widths({ lastCentre, firstCentre }: OverheadColumns) {
  const centres = Array.from({ length: lastCentre - firstCentre + 1 }, () => ({ width: 13 }));
  return [
    { width: 4, hidden: true as const },
    { width: 40 },
    { width: 16 },
    { width: 14 },
    { width: 14 },
    { width: 14 },
    ...centres,
    { width: 14 },
    { width: 36 },
  ];
}
