import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const folder = mkdtempSync(join(tmpdir(), "finops-cases-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function cases(...banks: unknown[]): { status: number | null; lines: string[]; stderr: string } {
  const files = banks.map((bank, index) => {
    const file = join(folder, `${index}.json`);
    writeFileSync(file, JSON.stringify(bank));
    return file;
  });
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", "tools/cases.ts", ...files],
    {
      cwd: resolve(__dirname, "../.."),
      encoding: "utf8",
    },
  );
  return { status, lines: stdout.trimEnd().split("\n"), stderr };
}

const inputs = { actual: 40, budget: 10, amountThreshold: 5000, pctThreshold: 0.1, rule: "AND" };
const expected = { amountHit: false, pctHit: true, material: false };

test("a line a case, the sum last, and success as the exit code", () => {
  expect(cases({ cases: [{ id: "M-1", op: "materiality", inputs, expected, tol: 0 }] })).toMatchObject({
    status: 0,
    lines: ["M-1 pass", "1 passed, 0 failed"],
  });
});

test("a failure names path, expected and got, and ends in exit code 1", () => {
  const wrong = { id: "M-2", op: "materiality", inputs, expected: { ...expected, material: true }, tol: 0 };
  const unknown = { id: "U-1", op: "astrology", inputs, expected, tol: 0 };
  expect(cases({ cases: [wrong] }, { cases: [unknown] })).toMatchObject({
    status: 1,
    lines: [
      "M-2 fail result.material: expected true, got false",
      'U-1 fail unknown op "astrology"',
      "0 passed, 2 failed",
    ],
  });
});

test("a file that is no bank is named, and the others run", () => {
  const run = cases({ note: "no bank" }, { cases: [{ id: "M-1", op: "materiality", inputs, expected }] });
  expect(run).toMatchObject({ status: 1, lines: ["M-1 pass", "1 passed, 0 failed"] });
  expect(run.stderr).toContain("has no list of cases");
});
