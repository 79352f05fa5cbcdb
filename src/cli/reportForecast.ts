import { forecastJson } from "../runs/forecast/forecastJson";
import type { ForecastOptions } from "../runs/forecast/ForecastOptions";
import { runForecastReport } from "../runs/forecast/forecastReport";
import { lastForecastOptions } from "../runs/forecast/lastForecastOptions";
import type { Console } from "./Console";
import { forecastOptions, reportForecastSpecs } from "./forecastArguments";
import { openForecastBooks } from "./forecastBooks";
import { forecastText } from "./forecastText";
import { saveOutput, wroteTo } from "./output";
import { progressLines } from "./progressLines";
import type { Report, ReportStart } from "./Report";
import { tellKept } from "./tellKept";

/** `finops report forecast` */
export const reportForecast: Report = {
  summary: "forecast of many lines: bands, accuracy, overrides that stay, plan, rolling year, what changed",
  options: reportForecastSpecs,
  run: runForecast,
};

async function runForecast(
  { args, books, output, stamp, started }: ReportStart,
  console: Console,
): Promise<void> {
  const options = forecastOptions(args);
  const last = output.existing ? await lastForecastOptions(output.existing) : {};
  const asked: ForecastOptions = { ...last, ...options };
  const { workbook, findings, sheets, files } = await openForecastBooks(
    books,
    args,
    asked,
    stamp.id,
    output.existing,
  );
  for (const { file, sheet } of files) console.progress(`${file} is read as the sheet ${sheet}`);
  const settled: ForecastOptions = { ...(await lastForecastOptions(workbook)), ...asked };
  tellKept(settled, options, console);
  const tables = { ...sheets, ...settled.tables };
  const run = await runForecastReport(
    {
      workbook,
      stamp,
      findings,
      onProgress: progressLines(console),
      ...(console.computeLines ? { compute: console.computeLines } : {}),
    },
    Object.keys(tables).length > 0 ? { ...settled, tables } : settled,
  );
  saveOutput(output, await workbook.save());
  console.progress(wroteTo(output));
  const durationMs = console.now().getTime() - started.getTime();
  if (args.options.has("json")) console.print(JSON.stringify(forecastJson(run, durationMs), null, 2));
  else for (const line of forecastText(run, output.path)) console.print(line);
}
