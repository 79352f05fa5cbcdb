import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { seededRandom } from "../../src/core/numeric/seededRandom";

const folder = mkdtempSync(join(tmpdir(), "finops-threads-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A row a line: more lines than are forecast without threads, one of them with text. */
function book(): string {
  const random = seededRandom(3);
  const months = Array.from(
    { length: 36 },
    (_, at) => `${2023 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`,
  );
  const lines = Array.from({ length: 45 }, (_, line) => [
    `Line ${line}`,
    ...months.map((__, at) => (line === 30 && at === 7 ? "n/a" : String(Math.round(100 + 20 * random())))),
  ]);
  const file = join(folder, "lines.csv");
  writeFileSync(file, [["Line", ...months], ...lines].map((row) => row.join(",")).join("\n"));
  return file;
}

test("the command forecasts many lines in threads, tells how far it is, and goes on past a bad line", () => {
  const words = [
    "report",
    "forecast",
    "--book",
    book(),
    "--out",
    join(folder, "report.xlsx"),
    "--method",
    "theta",
  ];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", "src/entries/cli.ts", ...words, "--no-backtest"],
    { cwd: resolve(__dirname, "../.."), encoding: "utf8" },
  );
  expect({ status, stderr }).toEqual({
    status: 0,
    stderr: expect.stringContaining("Forecasting, 0 of 44 lines"),
  });
  expect(stderr).toMatch(/Forecasting, \d+ of 44 lines \(\d+ %\)/);
  expect(stdout).toContain("44 of 45 lines forecast.");
  expect(stdout).toMatch(/not forecast: Line 30: .*"n\/a"/);
});
