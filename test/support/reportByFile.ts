import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CostReport } from "../../src/runs/cost/CostTask";
import { finops } from "./finops";

/**
 * The bytes of a workbook to which the file command has added a report.
 * @param runId Of a run elsewhere: the command runs in the same second, so that both print the same stamp.
 */
export async function reportByFile(
  book: Uint8Array,
  runId: string,
  options: readonly string[] = [],
  report: "variance" | "revenue" | "forecast" | "attribution" | "campaigns" | CostReport = "variance",
): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), "finops-"));
  try {
    const [before, after] = [join(folder, "book.xlsx"), join(folder, "report.xlsx")];
    writeFileSync(before, book);
    const argv = ["report", report, "--book", before, "--out", after, ...options];
    const { code, errors } = await finops(argv, new Date(Number.parseInt(runId.slice(1), 36) * 1000));
    if (code !== 0) throw new Error(errors);
    return readFileSync(after);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
