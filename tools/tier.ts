/**
 * Runs one tier of checks and closes with a line "N passed, M failed" (architecture decision 12).
 * Usage: tsx tools/tier.ts check | test | full
 * Guards run side by side, jest alone after them, so that its timings mean something.
 */
import { spawn, type SpawnOptions } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const guards = ["types", "types:core", "lint", "format:check", "layers", "decimals"];
/** A browser and what serves it take every processor: one file after the other. */
const browser = { projects: ["browser"], workers: "1" };
const rest = { projects: ["unit", "pane", "slow"], workers: "100%" };

interface Tier {
  readonly guards: readonly string[];
  readonly tests: readonly { readonly projects: readonly string[]; readonly workers: string }[];
  readonly after: readonly string[];
}

const tiers: Record<string, Tier> = {
  check: { guards, tests: [{ projects: ["unit"], workers: "100%" }], after: [] },
  test: { guards, tests: [rest, browser], after: ["size"] },
  full: { guards, tests: [rest, browser], after: ["size"] },
};

const name = process.argv[2] ?? "check";
const tier = tiers[name];
if (!tier) throw new Error(`No tier ${name}; there are ${Object.keys(tiers).join(", ")}.`);
const env = { ...process.env, ...(name === "full" ? { FINOPS_FULL: "1" } : {}) };

interface Outcome {
  readonly passed: number;
  readonly failed: number;
}

/** An npm script; its output is shown only when it fails. */
async function script(step: string): Promise<Outcome> {
  const started = Date.now();
  let output = "";
  const code = await new Promise<number>((done) => {
    const child = spawn("npm", ["run", "--silent", step], { env, shell: process.platform === "win32" });
    child.stdout.on("data", (text: Buffer) => (output += text.toString()));
    child.stderr.on("data", (text: Buffer) => (output += text.toString()));
    child.on("close", (status) => done(status ?? 1));
  });
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`${code === 0 ? "pass" : "FAIL"} ${step} (${seconds} s)`);
  if (code !== 0) console.log(output);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

interface JestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numRuntimeErrorTestSuites: number;
}

async function jest({ projects, workers }: Tier["tests"][number]): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), "finops-"));
  const report = join(folder, "jest.json");
  const code = await new Promise<number>((done) => {
    const args = ["node_modules/jest/bin/jest.js", "--json", "--outputFile", report];
    const chosen = ["--maxWorkers", workers, "--selectProjects", ...projects];
    const options: SpawnOptions = { env, stdio: ["ignore", "ignore", "inherit"] };
    spawn(process.execPath, [...args, ...chosen], options).on("close", (status) => done(status ?? 1));
  });
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(
    readFileSync(report, "utf8"),
  ) as JestReport;
  rmSync(folder, { recursive: true });
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  return { passed: numPassedTests, failed: code !== 0 && failed === 0 ? 1 : failed };
}

const started = Date.now();
const outcomes = await Promise.all(tier.guards.map(script));
for (const tests of tier.tests) outcomes.push(await jest(tests));
for (const step of tier.after) outcomes.push(await script(step));
const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
console.log(`${name}: tests and guards in ${((Date.now() - started) / 1000).toFixed(0)} s`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
