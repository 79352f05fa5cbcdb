import { costBookTables, costReportTables } from "../runs/cost/costReportTables";
import { costJson } from "../runs/cost/costJson";
import { costFlows } from "../runs/cost/costReport";
import type { CostRunOptions } from "../runs/cost/CostRunOptions";
import type { CostReport } from "../runs/cost/CostTask";
import { lastCostOptions } from "../runs/cost/lastCostOptions";
import type { Finding } from "../cells/problems";
import type { Console } from "./Console";
import { costOptions, costOptionSpecs } from "./costArguments";
import { costText } from "./costText";
import { saveOutput, wroteTo } from "./output";
import { progressLines } from "./progressLines";
import type { Report, ReportStart } from "./Report";
import { openTableBooks, type TableBooks } from "./tableBooks";
import { tellKept } from "./tellKept";
import { textOptions } from "./textArguments";

/** `finops report cost | opportunities | savings | budget` */
export function reportCost(report: CostReport, summary: string): Report {
  return {
    summary,
    options: costOptionSpecs(report),
    run: (start, console) => runCost(report, start, console),
  };
}

async function runCost(
  report: CostReport,
  { args, books, output, stamp, started }: ReportStart,
  console: Console,
): Promise<void> {
  const options = costOptions(args, report);
  const wanted = costBookTables(report);
  const opened = await openTableBooks(books, wanted, textOptions(args), stamp.id, output.existing);
  const { workbook, files } = opened;
  for (const { file, sheet } of files) console.progress(`${file} is read as the sheet ${sheet}`);
  const last = await lastCostOptions(workbook, report);
  tellKept(last, options, console);
  const { sheets, unused } = sheetsOf(report, opened);
  const tables = { ...last.tables, ...sheets, ...options.tables };
  const run = await costFlows[report].run(
    { workbook, stamp, onProgress: progressLines(console), findings: [...opened.findings, ...unused] },
    { ...last, ...options, ...(Object.keys(tables).length > 0 ? { tables } : {}) },
  );
  saveOutput(output, await workbook.save());
  console.progress(wroteTo(output));
  const durationMs = console.now().getTime() - started.getTime();
  if (args.options.has("json")) console.print(JSON.stringify(costJson(run, durationMs), null, 2));
  else for (const line of costText(run, output.path)) console.print(line);
}

/** The data sheets that a report reads; files of other tables are told. */
function sheetsOf(
  report: CostReport,
  { sheets, files }: TableBooks,
): { readonly sheets: CostRunOptions["tables"]; readonly unused: readonly Finding[] } {
  const isOwn = (kind: string): boolean => Object.hasOwn(costReportTables[report], kind);
  const others = new Map(
    Object.entries(sheets).flatMap(([kind, sheet]) => (isOwn(kind) ? [] : [[sheet, kind]])),
  );
  return {
    sheets: Object.fromEntries(Object.entries(sheets).filter(([kind]) => isOwn(kind))),
    unused: files.flatMap(({ file, sheet }) => {
      const kind = others.get(sheet);
      if (kind === undefined) return [];
      const text = `${file} reads as ${costBookTables(report)[kind]!.name}, which this report does not use.`;
      return [{ code: "FILE_NOT_USED", text, rows: 0, cell: null }];
    }),
  };
}
