import { basename } from "node:path";
import type { AttributionTable } from "../cells/attribution/attributionTables";
import type { AttributionRunOptions } from "../runs/attribution/AttributionRunOptions";
import type { AttributionTask } from "../runs/attribution/AttributionTask";
import { creditsJson } from "../runs/attribution/creditsJson";
import { journeyTables } from "../runs/attribution/attributionWantedTables";
import { readAttributionTask } from "../runs/attribution/readAttributionTask";
import { taskOfText } from "../runs/attribution/taskOfText";
import { openXlsx } from "../workbook/xlsx/openXlsx";
import { textRows } from "../workbook/csv/textRows";
import type { Arguments, OptionSpec } from "./arguments";
import { modelOptions, modelOptionSpecs } from "./attributionArguments";
import { isWorkbook, readFile } from "./books";
import type { Console } from "./Console";
import type { Run } from "./Run";
import { runStamp } from "./runStamp";
import { tableChoices } from "./tableChoices";
import { textOptions } from "./textArguments";
import { typedFile } from "./typedFile";

const kinds = Object.keys(journeyTables) as (keyof typeof journeyTables)[];

const options: readonly OptionSpec[] = [
  { name: "touches", takes: null, help: "the file is a touch log, whatever its headers say" },
  { name: "table", takes: "KIND=NAME", help: `sheet or table of a workbook; kinds: ${kinds.join(", ")}` },
  ...modelOptionSpecs,
];

/** `finops run attribute` */
export const runAttribute: Run = {
  summary: "what each channel brought, of paths (path, conversions, value, nulls) or a touch log; one object",
  form: "json",
  options,
  run: attribute,
};

async function attribute(file: string, args: Arguments, console: Console): Promise<boolean> {
  const options = modelOptions(args);
  console.progress(`Reading ${file}`);
  const made = creditsJson(await taskOf(file, args, options, console));
  for (const { text, cell } of made.findings)
    console.progress(`note: ${text}${cell ? ` First: ${cell}.` : ""}`);
  console.print(JSON.stringify(made));
  return true;
}

async function taskOf(
  path: string,
  args: Arguments,
  options: AttributionRunOptions,
  console: Console,
): Promise<AttributionTask> {
  const name = basename(path);
  const bytes = readFile(path);
  const stamp = runStamp(console, console.now());
  const isLog = args.options.has("touches");
  if (isWorkbook(bytes, path)) {
    const workbook = await openXlsx(bytes, { file: name });
    const chosen = tableChoices(args.options.get("table") ?? [], kinds);
    const tables = { ...(isLog ? { paths: "" } : {}), ...chosen };
    return readAttributionTask({ workbook, stamp }, "check", { ...options, tables });
  }
  const { touches } = journeyTables;
  const { kind, data } = typedFile(
    textRows(bytes, name),
    isLog ? { touches } : journeyTables,
    textOptions(args),
  );
  return taskOfText(kind as AttributionTable, data, options, stamp);
}
