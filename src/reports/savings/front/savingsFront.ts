import { counted } from "../../../core/errors/counted";
import { columnNumbers } from "../../../cells/table/columnNumbers";
import { initiativeStages } from "../../../core/cost/savings/initiativeStage";
import { sheetPrefix } from "../../../cells/place";
import type { ChecksTable } from "../../checks/ChecksTable";
import { compareStatuses } from "../../checks/compareStatuses";
import { writeNamed } from "../../cost/costFrame";
import { costSheets } from "../../cost/costSheets";
import { MoneyFrame } from "../../cost/MoneyFrame";
import { writeSourceState, writeSourceStamps } from "../../cost/sourceStamps";
import { CostRefs } from "../../cost/payments/CostRefs";
import { writeSheetList } from "../../frame/writeSheetList";
import { fittedColumns } from "../../frame/fittedColumns";
import { framedSheet } from "../../frame/framedSheet";
import type { LaidOutSheet } from "../../frame/LaidOutSheet";
import { writeRetiredComments } from "../../frame/retiredComments";
import { sheetFrame } from "../../frame/sheetFrame";
import { writeConventions } from "../../frame/writeConventions";
import { writeStatus } from "../../frame/writeStatus";
import { headerKey, lineId } from "../../PriorSheet";
import { absoluteRange, block, relative, SheetBuilder } from "../../SheetBuilder";
import type { SavingsInput } from "../SavingsInput";
import { savingsCells, savingsPlaces } from "../savingsSettings";
import { measuredColumns, validationColumns } from "../validation/validationColumns";
import { writeDoubleClaims } from "./doubleClaims";
import { savingsColumns as c, savingsHeadings, savingsWidths } from "./savingsColumns";
import { SavingsWriter } from "./SavingsWriter";

/** Savings initiatives from idea to proof: what is claimed, what was validated, what was taken out of the budget. */
export function savingsFront(input: SavingsInput, others: readonly LaidOutSheet[]): LaidOutSheet {
  const { report, name } = costSheets.savings.front;
  const sheet = new SheetBuilder(name);
  const prior = input.priors.get(report) ?? null;
  const frame = new MoneyFrame(input);
  const inputs = writeNamed(sheet, savingsCells(input), prior);
  const { headers, firstLine: first } = sheetFrame;
  sheet.value(headers, c.key, headerKey, { number: "text" });
  for (const [column, text] of Object.entries(savingsHeadings) as [keyof typeof savingsHeadings, string][]) {
    const isFigure = c[column] >= c.claimed && c[column] <= c.unbooked;
    sheet.value(headers, c[column], text, {
      look: "header",
      align: isFigure ? "right" : "left",
      ...(column === "flag" || column === "comment" ? { indent: 1 } : {}),
    });
  }
  const writer = new SavingsWriter(sheet, input, frame, prior);
  writer.write();
  const claims = writeDoubleClaims(sheet, input, frame, writer.stages.last + 2);
  const list = writeSheetList(sheet, others, claims + 2, {
    name: c.id,
    about: c.id + 1,
    status: c.stage,
    right: c.comment,
  });
  const refs = new CostRefs(input.tables, "initiatives", input.tracked.length, new Map());
  const checks = frame.checks(sheet, list.bottom + 2, {
    title: c.id,
    of: c.owner,
    source: c.claimed,
    report: c.validated,
    difference: c.booked,
    status: c.measured,
  });
  writeChecks(sheet, checks, input, { writer, refs });
  compareStatuses(checks, list.statuses);
  const written = checks.finish();
  const retired = writeRetiredComments(
    sheet,
    prior,
    input.tracked.map(({ id }) => lineId(id)),
    { Stage: c.stage, Owner: c.owner, Comment: c.comment },
    written.bottom + 2,
  );
  writeConventions(sheet, retired + 2, c.comment, [
    "Stage and owner may be typed here and are kept: of table and sheet the stage further along counts, and the owner of the sheet.",
    "Claimed = validated + claimed above validated + not measured yet. Validated is the adjusted saving before the cost to achieve it (Savings validation).",
    "Booked is what the budget was cut by: only that can no longer be spent.",
    ...input.findings.map(({ text, cell }) => (cell ? `${text} First: ${cell}.` : text)),
  ]);
  const at = (column: number): string => `TEXT(${relative(writer.total, column)},"#,##0")`;
  const { claims: pairs } = input.read;
  const twice =
    pairs.length === 0
      ? ""
      : `; ${counted(pairs.length, "pair of initiatives claims", "pairs of initiatives claim")} the same saving`;
  const message = frame.title(sheet, {
    message: `"${input.tracked.length.toLocaleString("en")} initiatives claim "&${at(c.claimed)}&": "&${at(c.validated)}&" is validated, "&${at(c.booked)}&" booked${twice}."`,
    measure: "Savings tracker",
    period: `${input.tracked.length.toLocaleString("en")} initiatives, ${input.measured.length.toLocaleString("en")} measurements`,
    prior,
  });
  sheet.need(refs.names);
  const lines = (column: number) => block(first, column, Math.max(first, writer.last), column);
  return {
    model: framedSheet(sheet, input.run, {
      report,
      message,
      inputs,
      request: input.run.request,
      columns: fittedColumns(
        savingsWidths.map((width, index) => (index === c.key ? { width, hidden: true } : { width })),
        sheet.rows(),
      ),
      freezeAt: { row: first, column: c.what + 1 },
      validations: [{ block: lines(c.stage), list: initiativeStages }],
      conditionalFormats: [
        ...writeStatus(sheet, c.measured, written),
        ...written.conditionalFormats,
        ...list.conditionalFormats,
        {
          kind: "formula",
          block: lines(c.flag),
          formula: `=LEN(${relative(first, c.flag)})>0`,
          tone: "attention",
        },
      ],
    }),
    checks: written,
  };
}

function writeChecks(
  sheet: SheetBuilder,
  checks: ChecksTable,
  input: SavingsInput,
  { writer, refs }: { readonly writer: SavingsWriter; readonly refs: CostRefs<"initiatives"> },
): void {
  const { tables, grids, tracked, measured, digits } = input;
  const table = tables.initiatives!;
  const unless = writeSourceStamps(sheet, checks, input, {
    initiatives: ["claimed"],
    measurements: measuredColumns,
  });
  writeSourceState(sheet, savingsPlaces.FO_SOURCE, unless);
  const claimed = columnNumbers(grids.initiatives!, table, table.columns.get("claimed")!);
  const held = claimed.reduce((sum, claim) => sum + claim, 0);
  const cell = (which: keyof typeof c): string => relative(writer.total, c[which]);
  const read = tracked.reduce((sum, { claimed }) => sum + claimed, 0) / 10 ** digits;
  const { measure, period } = sheetFrame;
  sheet.value(measure, c.booked, "Claimed in rows left out", { look: "caption", align: "right" });
  sheet.value(measure, c.measured, Number((held - read).toFixed(digits)), { number: "amount2" });
  checks.compare({
    title: "Every claim is here or left out",
    of: table.table ?? table.sheet,
    source: `SUM(${refs.column("claimed")})`,
    report: `${cell("claimed")}+${relative(measure, c.measured)}`,
    kind: "amount",
    unless,
  });
  checks.compare({
    title: "Stages have all claims",
    of: "by stage",
    source: cell("claimed"),
    report: writer.ofStages("claimed"),
    kind: "amount",
  });
  checks.compare({
    title: "Every initiative is in a stage",
    of: "by stage",
    source: writer.ofStages("stage"),
    report: tracked.length,
    kind: "count",
  });
  checks.compare({
    title: "Claims are validated, too high or not measured",
    of: "all initiatives",
    source: cell("claimed"),
    report: `${cell("validated")}+${cell("overclaimed")}+${cell("unmeasured")}`,
    kind: "amount",
  });
  if (measured.length === 0) return;
  const validation = sheetPrefix(costSheets.savings.validation.name);
  const [top, bottom] = [sheetFrame.firstLine, sheetFrame.firstLine + measured.length - 1];
  const own = measured.filter(({ initiative }) => initiative === null);
  const factor = 10 ** (input.measurements?.digits ?? digits);
  const astray = own.reduce((sum, { saving }) => sum + saving.gross, 0) / factor;
  sheet.value(period, c.booked, "Measured for no initiative", { look: "caption", align: "right" });
  sheet.value(period, c.measured, astray, { number: "amount2" });
  checks.compare({
    title: "What was measured is validated here or told",
    of: "Savings validation",
    source: `SUM(${validation}${absoluteRange(validationColumns.gross, top, bottom)})`,
    report: `${cell("validated")}+${relative(period, c.measured)}`,
    kind: "amount",
    unless,
  });
}
