import { attributionJson } from "../runs/attribution/attributionJson";
import { attributionFlows } from "../runs/attribution/attributionReport";
import type { AttributionRunOptions } from "../runs/attribution/AttributionRunOptions";
import { campaignTables, journeyTables } from "../runs/attribution/attributionWantedTables";
import { lastAttributionOptions } from "../runs/attribution/lastAttributionOptions";
import { attributionOptions, reportAttributionSpecs, reportCampaignSpecs } from "./attributionArguments";
import { attributionText } from "./attributionText";
import type { Console } from "./Console";
import { saveOutput, wroteTo } from "./output";
import { progressLines } from "./progressLines";
import type { Report, ReportStart } from "./Report";
import { openTableBooks } from "./tableBooks";
import { tellKept } from "./tellKept";
import { textOptions } from "./textArguments";

/** `finops report attribution` */
export const reportAttribution: Report = {
  summary:
    "what each channel earned by every model, from a touch log or paths: credits that foot, sensitivity, journeys",
  options: reportAttributionSpecs,
  run: (start, console) => run("attribution", start, console),
};

/** `finops report campaigns` */
export const reportCampaigns: Report = {
  summary:
    "budget, spend, attributed revenue and ROI with intervals of campaigns and channels; what was spent in vain",
  options: reportCampaignSpecs,
  run: (start, console) => run("campaigns", start, console),
};

async function run(
  report: "attribution" | "campaigns",
  { args, books, output, stamp, started }: ReportStart,
  console: Console,
): Promise<void> {
  const options = attributionOptions(args);
  const { workbook, findings, sheets, files } = await openTableBooks(
    books,
    report === "campaigns" ? campaignTables : journeyTables,
    textOptions(args),
    stamp.id,
    output.existing,
  );
  for (const { file, sheet } of files) console.progress(`${file} is read as the sheet ${sheet}`);
  const last = await lastAttributionOptions(workbook, report);
  tellKept(last, options, console);
  const tables = { ...last.tables, ...sheets, ...options.tables };
  const settled: AttributionRunOptions = {
    ...last,
    ...options,
    ...(Object.keys(tables).length > 0 ? { tables } : {}),
  };
  const written = await attributionFlows[report].run(
    { workbook, stamp, findings, onProgress: progressLines(console) },
    settled,
  );
  saveOutput(output, await workbook.save());
  console.progress(wroteTo(output));
  const durationMs = console.now().getTime() - started.getTime();
  if (args.options.has("json")) console.print(JSON.stringify(attributionJson(written, durationMs), null, 2));
  else for (const line of attributionText(written, output.path)) console.print(line);
}
