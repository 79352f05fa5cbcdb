import { creditsJson } from "../runs/attribution/creditsJson";
import { journeyTables } from "../runs/attribution/attributionWantedTables";
import { readAttributionTask } from "../runs/attribution/readAttributionTask";
import type { Arguments, OptionSpec } from "./arguments";
import { modelOptions, modelOptionSpecs } from "./attributionArguments";
import type { Console } from "./Console";
import type { Run } from "./Run";
import { runStamp } from "./runStamp";
import { openTableBooks } from "./tableBooks";
import { tableChoices } from "./tableChoices";
import { textOptions } from "./textArguments";

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
  const { touches, paths } = journeyTables;
  const isLog = args.options.has("touches");
  const options = modelOptions(args);
  console.progress(`Reading ${file}`);
  const { workbook, findings, sheets } = await openTableBooks(
    [file],
    isLog ? { touches } : { touches, paths },
    textOptions(args),
    "",
    null,
  );
  const tables = {
    ...sheets,
    ...(isLog ? { paths: "" } : {}),
    ...tableChoices(args.options.get("table") ?? [], kinds),
  };
  const stamp = runStamp(console, console.now());
  const task = await readAttributionTask({ workbook, findings, stamp }, "check", { ...options, tables });
  const made = creditsJson(task);
  for (const { text, cell } of made.findings)
    console.progress(`note: ${text}${cell ? ` First: ${cell}.` : ""}`);
  console.print(JSON.stringify(made));
  return true;
}
