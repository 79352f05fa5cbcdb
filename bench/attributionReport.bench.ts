/**
 * The attribution report of 1,000,000 touches in a workbook, step by step: at most 6 s apart from reading the file.
 * `npx tsx bench/attributionReport.bench.ts [ROWS]`
 */
import { typedFile } from "../src/cli/typedFile";
import { attributionFlows } from "../src/runs/attribution/attributionReport";
import { journeyTables } from "../src/runs/attribution/attributionWantedTables";
import { writeTables } from "../src/runs/dataWorkbook";
import { newXlsx } from "../src/workbook/xlsx/newXlsx";
import { openXlsx } from "../src/workbook/xlsx/openXlsx";
import { seededTouches } from "../test/support/seededTouches";
import { cost } from "./cost";

const rows = Number(process.argv[2] ?? 1_000_000);

async function bookOf(): Promise<Uint8Array> {
  const name = "touches.csv";
  const lines = seededTouches(rows, 1).csv.split("\n");
  const { data } = typedFile({ name, rows: lines.map((line) => line.split(",")) }, journeyTables, {});
  const workbook = newXlsx();
  await writeTables(workbook, [{ kind: "touches", name: "Touch log", data }], ["touches"], "bench");
  return workbook.save();
}

/** CPU seconds by step; models and settings are one step each. */
const steps = new Map<string, number>();
let [step, before] = ["", process.cpuUsage()];

function enter(next: string): void {
  const { user, system } = process.cpuUsage(before);
  steps.set(step, (steps.get(step) ?? 0) + (user + system) / 1e6);
  [step, before] = [next.split(",")[0]!, process.cpuUsage()];
}

const bytes = await bookOf();
const { result: workbook, cpuSeconds: opening } = await cost(() => openXlsx(bytes, { file: "touches.xlsx" }));
const stamp = { id: "bench", time: "2026-11-21 10:39", version: "0" };
enter("Reading");
const { checks } = await attributionFlows.attribution.run({ workbook, stamp, onProgress: enter }, {});
enter("Saving");
await workbook.save();
enter("");
steps.delete("");

console.log(
  `${rows} touches; CPU seconds; ${checks.length} checks, ${checks.filter(({ status }) => status !== "OK").length} not OK`,
);
console.log(`opening the file ${opening.toFixed(2)}`);
for (const [name, seconds] of steps) console.log(`${name} ${seconds.toFixed(2)}`);
const rest = [...steps].reduce((sum, [name, seconds]) => (name === "Reading" ? sum : sum + seconds), 0);
console.log(`in all apart from reading ${rest.toFixed(2)}`);
