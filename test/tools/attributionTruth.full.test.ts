import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";

const root = resolve(__dirname, "../..");
const { stdout } = spawnSync(process.execPath, ["--import", "tsx", "tools/attribution/knownTruth.ts"], {
  cwd: root,
  encoding: "utf8",
});
const cells = (text: string): string[] => text.split("\n").map((line) => line.replace(/\s+/g, " "));

test("the better of linear unique and Markov 1 ranks channels of known effect at .8 or more", () => {
  const ranks = /linear unique (\S+), markov1 (\S+)\.$/m.exec(stdout)!.slice(1).map(Number);
  expect(Math.max(...ranks)).toBeGreaterThanOrEqual(0.8);
});

test("where Direct is confounded, every model credits it with what it did not bring", () => {
  const credits = [...stdout.matchAll(/^\|.* (\S+) % \|$/gm)].map(([, credit]) => Number(credit));
  expect(credits).toHaveLength(15);
  expect(Math.min(...credits)).toBeGreaterThan(10);
});

test("the table in the documentation is the one that the tool prints", () => {
  const documented = cells(readFileSync(resolve(root, "docs/methods/attribution.md"), "utf8"));
  const rows = cells(stdout).filter((line) => line !== "" && !line.startsWith("| -"));
  expect(rows.length).toBeGreaterThan(15);
  expect(documented).toEqual(expect.arrayContaining(rows));
});
