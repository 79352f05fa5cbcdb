import { existsSync } from "node:fs";
import { exitCodes } from "../../src/cli/main";
import { cliFolder } from "../support/cliFolder";

const { finops, file, path } = cliFolder();

const savings = (stage: string, ...options: readonly string[]) => {
  const book = file("initiatives.csv", `Initiative,Claimed saving,Stage\nS-1,100,${stage}\n`);
  return finops("report", "savings", "--book", book, "--out", path("out.xlsx"), ...options);
};

test("a word in a cell that is none of those it takes is refused as data, one of an option as usage", async () => {
  const cell = await savings("maybe");
  expect(cell.code).toBe(exitCodes.refused);
  expect(cell.errors).toContain('WORD_UNKNOWN: Initiatives!C2: "maybe"');
  const option = await savings("planned", "--decimal", "dot");
  expect(option.code).toBe(exitCodes.usage);
  expect(option.errors).toContain("WORD_UNKNOWN: --decimal");
});

const ledger = "Period,Account,Account type,Actual,Budget\n2026-03,4000,Revenue,110,100\n";
const variance = (out: string) =>
  finops("report", "variance", "--book", file("ledger.csv", ledger), "--out", out);

test("folders that the output is to stand in are made", async () => {
  expect((await variance(path("new/folders/out.xlsx"))).code).toBe(exitCodes.done);
  expect(existsSync(path("new/folders/out.xlsx"))).toBe(true);
});

test("where the system lets nobody make a folder, it says so and ends", async () => {
  const out = process.platform === "linux" ? "/proc/nope/deeper/out.xlsx" : path("ledger.csv/out.xlsx");
  const said = await variance(out);
  expect(said.code).toBe(exitCodes.refused);
  expect(said.errors).toContain(`OUTPUT_NOT_WRITABLE: ${out}`);
});
