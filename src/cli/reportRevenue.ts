import { runRevenueReport, type RevenueRun } from "../runs/revenue/revenueReport";
import { revenueTables } from "../runs/revenue/revenueTables";
import type { Console } from "./Console";
import { saveOutput, wroteTo } from "./output";
import type { Report, ReportStart } from "./Report";
import { revenueOptions, revenueOptionSpecs } from "./revenueArguments";
import type { SummaryFigure } from "../runs/revenue/RevenueResult";
import { openTableBooks } from "./tableBooks";
import { textOptions } from "./textArguments";
import { agreementText, noteText } from "./writtenText";

/** `finops report revenue` */
export const reportRevenue: Report = {
  summary:
    "revenue of contracts under ASC 606 / IFRS 15: schedule, waterfall, roll-forward, RPO, journals, disaggregation, tracking",
  options: revenueOptionSpecs,
  run: runRevenue,
};

async function runRevenue(
  { args, books, output, stamp, started }: ReportStart,
  console: Console,
): Promise<void> {
  const options = revenueOptions(args);
  const { workbook, findings, sheets, files } = await openTableBooks(
    books,
    revenueTables,
    textOptions(args),
    stamp.id,
    output.existing,
  );
  for (const { file, sheet } of files) console.progress(`${file} is read as the sheet ${sheet}`);
  const onProgress = (step: string): void => console.progress(step);
  const tables = { ...sheets, ...options.tables };
  const run = await runRevenueReport(
    { workbook, stamp, onProgress, findings },
    Object.keys(tables).length > 0 ? { ...options, tables } : options,
  );
  saveOutput(output, await workbook.save());
  console.progress(wroteTo(output));
  const durationMs = console.now().getTime() - started.getTime();
  if (args.options.has("json")) console.print(JSON.stringify(revenueJson(run, durationMs), null, 2));
  else for (const line of summary(run, output.path)) console.print(line);
}

function revenueJson({ preview, receipt, checks }: RevenueRun, durationMs: number) {
  const { summary: said } = preview.result;
  const { leftOut } = said;
  return {
    report: "revenue",
    period: said.period,
    currency: said.currency,
    sheets: receipt.sheets,
    figures: said.figures,
    contracts: said.contracts,
    rowsRead: said.rowsRead,
    leftOut: {
      contracts: leftOut.contracts.map(({ id, place, problems }) => ({
        id,
        place,
        problems: problems.map(({ code, message, remedy }) => ({ code, message, remedy })),
      })),
      rows: leftOut.rowCount,
      money: leftOut.money,
    },
    findings: said.findings,
    compared: receipt.compared,
    checks,
    inputHash: said.inputHash,
    durationMs,
  };
}

function summary(run: RevenueRun, path: string): readonly string[] {
  const { preview, receipt } = run;
  const { summary: said } = preview.result;
  const { leftOut } = said;
  const money = leftOut.money.map(({ currency, digits, prices, single }) =>
    `${((prices + single) / 10 ** digits).toLocaleString("en")} ${currency ?? ""}`.trim(),
  );
  return [
    `${receipt.sheets.join(", ")} in ${path}: ${said.period}, ${said.contracts.length} contracts of ${said.rowsRead} rows.`,
    ...said.figures.map((figure) => `  ${figure.label}: ${shownFigure(figure, said.currency)}`),
    ...(leftOut.rowCount > 0
      ? [
          `  left out: ${leftOut.contracts.length} contracts, ${leftOut.rowCount} rows, ${money.join(" and ")}`,
          ...leftOut.contracts.map(
            ({ id, place, problems }) =>
              `    ${id} (${place}): ${problems.map(({ message }) => message).join(" ")}`,
          ),
        ]
      : []),
    ...said.findings.map(noteText),
    ...agreementText(run),
  ];
}

function shownFigure({ amount, isMoney }: SummaryFigure, currency: string | null): string {
  return isMoney
    ? `${amount.toLocaleString("en")} ${currency ?? ""}`.trimEnd()
    : `${(amount * 100).toFixed(1)} %`;
}
