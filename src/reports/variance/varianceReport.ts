import { currencyDigits, digitsWithoutCurrency } from "../../core/money/currency";
import { amountFromMinor } from "../../core/money/minorUnits";
import { absoluteRange, block, inColumn, SheetBuilder } from "../SheetBuilder";
import type { SheetModel, ConditionalFormatModel } from "../SheetModel";
import type { CheckCell, Checks } from "../checks/ChecksTable";
import { overallStatus } from "../checks/checkStatus";
import type { AmountFormats } from "../formats";
import { ChecksBlock } from "./checksBlock";
import { writeHeader, writeSettings } from "./headerBlock";
import { moverNames, writeMovers } from "./moversBlock";
import { writeConventions } from "./conventionsBlock";
import { writeFollowUp } from "./followUpBlock";
import { SourceFormulas } from "./sourceFormulas";
import { lineLabel, StatementBlock } from "./statementBlock";
import { frame, varianceLayout, type VarianceLayout } from "./varianceLayout";
import type { VarianceReportInput } from "./VarianceReportInput";

/** How the ids of all variance reports begin. */
export const varianceReportFamily = "variance";

/** What the variance report is called in a sheet's mark; a report of one currency among several adds its code. */
export function varianceReportId(currency: string | null, several: boolean): string {
  return several ? `${varianceReportFamily}:${currency ?? ""}` : varianceReportFamily;
}

export interface VarianceReport {
  readonly sheet: SheetModel;
  readonly checks: readonly CheckCell[];
  readonly statusColumn: number;
  readonly layout: VarianceLayout;
  /** First row of the block that says what moved the result. */
  readonly moversTop: number;
}

const drivers = ["timing", "permanent", "volume", "price", "mix", "one-off", "error"] as const;

/** Amounts from here on show without decimals. */
const wholeUnitsFrom = 100_000;

/** The variance report as a sheet: statement, what moved the result, checks, settings and conventions. */
export function varianceReport(input: VarianceReportInput, several: boolean): VarianceReport {
  const name = sheetName(input, several);
  const sheet = new SheetBuilder(name);
  const formulas = new SourceFormulas(input);
  const decimals = decimalsShown(input);
  const formats: AmountFormats = { amount: `amount${decimals}`, variance: `variance${decimals}` };
  const layout = varianceLayout(
    input.shown,
    {
      period: input.periodName,
      yearToDate: input.windows.yearToDate ? `Year to date from ${input.windows.yearToDate.first}` : null,
    },
    longestTexts(input, decimals),
  );

  const statement = new StatementBlock(sheet, layout, formulas, input, formats).write();
  const moversTop = writeFollowUp(sheet, layout, statement, formats, statement.last + 2) + 1;
  const movers = writeMovers(sheet, layout, input, statement, formats, moversTop);
  const checksTop = movers.bottom + 4;
  const checks = new ChecksBlock(sheet, layout, formulas, input, formats, statement, checksTop).write(
    movers.totalCell,
  );
  const message = writeHeader(sheet, layout, input, statement, moverNames(moversTop, layout));

  const settingsColumn = layout.bands.at(-1)!.effect - 1;
  const inputs = writeSettings(
    sheet,
    settingsColumn,
    [
      { name: "FO_MAT_ABS", label: "Material above", value: input.limits.amount },
      { name: "FO_MAT_PCT", label: "and (or) share above", value: input.limits.share },
      { name: "FO_MAT_RULE", label: "Rule (and / or)", value: input.limits.rule },
      { name: "FO_SIGN", label: "Δ shows", value: input.sign },
    ],
    { FO_MAT_ABS: "amount0", FO_MAT_PCT: "share" },
  );
  const statuses = absoluteRange(checks.statusColumn, checksTop, checks.bottom);
  sheet.value(frame.entity + 4, settingsColumn, "Checks", { look: "caption", align: "right" });
  sheet.formula(frame.entity + 4, settingsColumn + 1, overallStatus(statuses), {
    bold: true,
    align: "right",
  });
  sheet.name("FO_STATUS", frame.entity + 4, settingsColumn + 1);
  writeConventions(sheet, layout, input, checks.bottom + 2);

  const model: SheetModel = {
    report: varianceReportId(input.currency, several),
    name,
    rows: sheet.rows(),
    columns: layout.columns,
    rowHeights: { [frame.message]: 24 },
    names: [...sheet.names, ...formulas.refs.names],
    freezeAt: { row: frame.firstLine, column: layout.type },
    gridlines: false,
    conditionalFormats: conditionalFormats(layout, statement, checks, settingsColumn),
    validations: [
      { block: block(statement.first, layout.driver, statement.last, layout.driver), list: drivers },
      {
        block: block(frame.entity + 2, settingsColumn + 1, frame.entity + 2, settingsColumn + 1),
        list: ["and", "or"],
      },
      {
        block: block(frame.entity + 3, settingsColumn + 1, frame.entity + 3, settingsColumn + 1),
        list: ["difference", "effect"],
      },
    ],
    charts: [movers.chart],
    tables: [],
    print: {
      landscape: true,
      titleRows: [frame.bands, frame.headers],
      footer: `&P / &N   &F   run ${input.run.id}`,
    },
    tabColor: null,
    mark: {
      report: varianceReportId(input.currency, several),
      version: 1,
      runId: input.run.id,
      message,
      inputs,
      ...(input.run.request === undefined ? {} : { request: input.run.request }),
    },
  };
  return { sheet: model, checks: checks.rows, statusColumn: checks.statusColumn, layout, moversTop };
}

function longestTexts(
  input: VarianceReportInput,
  decimals: number,
): { line: number; type: number; amount: number } {
  const { statement, lineNames, ledger, digits } = input;
  let line = 0;
  let type = "Total operating expenses".length;
  let largest = 0;
  for (const row of statement) {
    if (row.kind === "line") {
      line = Math.max(line, lineLabel(row.line, lineNames).length);
      type = Math.max(type, row.line.typeLabel.length);
    }
    const bands =
      row.kind === "line" ? row.line : row.kind === "total" || row.kind === "subtotal" ? row : null;
    for (const band of [bands?.period, bands?.yearToDate]) {
      for (const minor of Object.values(band ?? {})) largest = Math.max(largest, Math.abs(minor));
    }
  }
  for (const { header } of ledger.source.columns.values()) type = Math.max(type, header.length);
  const amount = `(${Math.ceil(amountFromMinor(largest, digits)).toLocaleString("en")})`;
  return { line, type, amount: amount.length + (decimals === 0 ? 0 : decimals + 1) };
}

/** The wished name of the sheet; never the source's own, which formulas mention. */
function sheetName({ currency, ledger }: VarianceReportInput, several: boolean): string {
  const name = several && currency ? `Variance ${currency}` : "Variance";
  return name.toLowerCase() === ledger.source.sheet.toLowerCase() ? `${name} report` : name;
}

/** Decimals shown: the currency's, none where amounts are large. */
function decimalsShown(input: VarianceReportInput): 0 | 2 | 3 {
  let largest = 0;
  for (const row of input.statement) {
    if (row.kind === "line")
      for (const minor of Object.values(row.line.period)) largest = Math.max(largest, Math.abs(minor));
  }
  const digits = input.currency ? currencyDigits(input.currency, "currency") : digitsWithoutCurrency;
  if (amountFromMinor(largest, input.digits) >= wholeUnitsFrom) return 0;
  return digits === 0 || digits === 3 ? digits : 2;
}

function conditionalFormats(
  layout: VarianceLayout,
  { first, last }: { readonly first: number; readonly last: number },
  checks: Checks,
  settingsColumn: number,
): readonly ConditionalFormatModel[] {
  const byEffect = layout.bands.flatMap((band): ConditionalFormatModel[] => {
    const effect = inColumn(first, band.effect);
    const from = band.deltas[0]!.difference;
    const judged = block(first, from, last, band.deltas[0]!.share);
    const flags = block(first, band.flag, last, band.flag);
    return [
      ...[judged, flags].flatMap((at): ConditionalFormatModel[] => [
        { kind: "formula", block: at, formula: `=AND(ISNUMBER(${effect}),${effect}>0)`, tone: "good" },
        { kind: "formula", block: at, formula: `=AND(ISNUMBER(${effect}),${effect}<0)`, tone: "bad" },
      ]),
      { kind: "dataBar", block: block(first, band.effect, last, band.effect), good: "good", bad: "bad" },
    ];
  });
  const message = block(frame.message, layout.line, frame.message, layout.line);
  const overall = block(frame.entity + 4, settingsColumn + 1, frame.entity + 4, settingsColumn + 1);
  return [
    ...byEffect,
    ...checks.conditionalFormats,
    { kind: "formula", block: message, formula: '=FO_STATUS="ERROR"', tone: "alert" },
    { kind: "formula", block: overall, formula: '=FO_STATUS="ERROR"', tone: "alert" },
    { kind: "formula", block: overall, formula: '=FO_STATUS="run again"', tone: "attention" },
  ];
}
