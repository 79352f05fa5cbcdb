import { sourceAddress } from "../../cells/table/SourceTable";
import { headerKey } from "../PriorSheet";
import { inColumn, relative, type SheetBuilder } from "../SheetBuilder";
import type { ReportMark } from "../SheetModel";
import { textLiteral } from "../formula/text";
import { bandSpan, type StatementRows } from "./statementBlock";
import { frame, headings, userHeadings, type VarianceLayout } from "./varianceLayout";
import type { VarianceReportInput } from "./VarianceReportInput";

const words = { plan: "plan", priorYear: "prior year" } as const;
const deltaHeads = { plan: "ΔPL", priorYear: "ΔPY" } as const;

/** Rows above the statement: message, what is compared, source, and the chips over the columns. */
export function writeHeader(
  sheet: SheetBuilder,
  layout: VarianceLayout,
  input: VarianceReportInput,
  statement: StatementRows,
  movers: { readonly favourable: string; readonly unfavourable: string },
): NonNullable<ReportMark["message"]> {
  const written = `=${messageFormula(layout, statement, movers, input.currency)}`;
  const message = input.prior?.message ?? written;
  if (message.startsWith("="))
    sheet.formula(frame.message, layout.line, message.slice(1), { look: "message" });
  else sheet.value(frame.message, layout.line, message, { look: "message" });

  const unit = input.currency ?? "units of the source";
  const against = layout.bands[0]!.deltas.map(({ reference }) => words[reference]).join(" and ");
  const { source } = input.ledger;
  sheet.value(frame.entity, layout.line, input.entity, { bold: true });
  sheet.value(frame.measure, layout.line, `Actual against ${against}, in ${unit}`, { look: "caption" });
  sheet.value(frame.period, layout.line, `Period ${input.periodName}`, { look: "caption" });
  sheet.value(
    frame.source,
    layout.line,
    `Source ${source.table ? `table ${source.table}, ` : ""}${sourceAddress(source)}: ${input.ledger.rows} rows read, ` +
      `${input.selection.used} used; run ${input.run.time} UTC, version ${input.run.version}, ` +
      `input ${input.run.inputHash}, run id ${input.run.id}`,
    { look: "quiet" },
  );

  sheet.value(frame.headers, layout.key, headerKey, { number: "text" });
  sheet.value(frame.headers, layout.line, "Line", { look: "header" });
  sheet.value(frame.headers, layout.type, "Type", { look: "header" });
  for (const band of layout.bands) {
    for (const column of bandSpan(band)) {
      sheet.value(frame.bands, column, column === band.first ? band.title : null, { look: "section" });
    }
    for (const [comparison, column] of Object.entries(band.amounts) as [keyof typeof headings, number][]) {
      const { text, look } = headings[comparison];
      sheet.value(frame.headers, column, text, { look, align: "right" });
    }
    for (const { reference, difference, share } of band.deltas) {
      sheet.value(frame.headers, difference, deltaHeads[reference], { look: "chipVariance", align: "right" });
      sheet.value(frame.headers, share, `${deltaHeads[reference]} %`, {
        look: "chipVariance",
        align: "right",
      });
    }
    sheet.value(frame.headers, band.effect, "Effect", { look: "chipVariance", align: "right" });
    sheet.value(frame.headers, band.flag, "F/U", { look: "chipVariance", align: "center" });
  }
  sheet.value(frame.headers, layout.material, "Flag", { look: "header", align: "center" });
  sheet.value(frame.headers, layout.polarity, "Polarity", { look: "header" });
  sheet.value(frame.headers, layout.lineEffect, "Line effect", { look: "header" });
  sheet.value(frame.headers, layout.favourableRank, "Rank F", { look: "header" });
  sheet.value(frame.headers, layout.unfavourableRank, "Rank U", { look: "header" });
  sheet.value(frame.headers, layout.rows, "Rows", { look: "header" });
  for (const part of ["driver", "owner", "comment"] as const) {
    sheet.value(frame.headers, layout[part], userHeadings[part], { look: "header" });
  }
  return { cell: relative(frame.message, layout.line), written };
}

function messageFormula(
  layout: VarianceLayout,
  { result, resultName }: StatementRows,
  movers: { readonly favourable: string; readonly unfavourable: string },
  currency: string | null,
): string {
  const band = layout.bands[0]!;
  const { reference, share } = band.deltas[0]!;
  const [actual, base] = [inColumn(result, band.amounts.actual!), inColumn(result, band.amounts[reference]!)];
  const shape = textLiteral("#,##0");
  const shareText = `IF(ISNUMBER(${inColumn(result, share)})," ("&TEXT(ABS(${inColumn(result, share)}),"0.0%")&")","")`;
  return (
    `${textLiteral(`${resultName} ${currency ? `${currency} ` : ""}`)}&TEXT(${actual},${shape})&` +
    `IF(${actual}=${base},${textLiteral(`, as in the ${words[reference]}.`)},` +
    `": "&TEXT(ABS(${actual}-${base}),${shape})&${shareText}&IF(${actual}>${base}," above "," below ")&${textLiteral(`${words[reference]}.`)})&` +
    `IF(${movers.favourable}="",""," Most favourable: "&TRIM(${movers.favourable})&".")&` +
    `IF(${movers.unfavourable}="",""," Most unfavourable: "&TRIM(${movers.unfavourable})&".")`
  );
}

/** The editable settings right of the source lines, each in a named cell. */
export function writeSettings(
  sheet: SheetBuilder,
  column: number,
  settings: readonly { readonly name: string; readonly label: string; readonly value: string | number }[],
  formats: Readonly<Record<string, "amount0" | "share" | "text">>,
): readonly { readonly name: string; readonly cell: string }[] {
  return settings.map(({ name, label, value }, index) => {
    const row = frame.entity + index;
    sheet.value(row, column, label, { look: "caption", align: "right" });
    sheet.value(row, column + 1, value, { look: "input", number: formats[name] ?? "text", align: "right" });
    sheet.name(name, row, column + 1);
    return { name, cell: relative(row, column + 1) };
  });
}
