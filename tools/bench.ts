/** Runs the suites of bench/, one process each. Usage: tsx tools/bench.ts [part of a name] */
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";

const wanted = process.argv[2] ?? "";
const suites = readdirSync("bench").filter((file) => file.endsWith(".bench.ts") && file.includes(wanted));
if (suites.length === 0) throw new Error(`No suite in bench/ has "${wanted}" in its name.`);
for (const suite of suites) {
  console.log(`\n${suite}`);
  const { status } = spawnSync(process.execPath, ["--import", "tsx", join("bench", suite)], {
    stdio: "inherit",
  });
  if (status !== 0) process.exitCode = 1;
}
