import { reopenPeriod } from "../runs/revenue/reopenPeriod";
import type { OptionSpec } from "./arguments";
import { closingStart } from "./closingStart";
import type { Console } from "./Console";
import { outputOptionSpecs, saveOutput, wroteTo } from "./output";

export const reopenOptionSpecs: readonly OptionSpec[] = [
  { name: "book", takes: "FILE.xlsx", help: "the workbook with the closed periods" },
  { name: "period", takes: "MONTH", help: "the closed month to open again; later ones are opened with it" },
  { name: "by", takes: "NAME", help: "who opens it again" },
  { name: "note", takes: "TEXT", help: "why; the log keeps it" },
  ...outputOptionSpecs,
];

/** `finops reopen --book BOOK.xlsx --period 2026-03 --by NAME --note WHY (--in-place | --out OUT.xlsx)` */
export async function reopenCommand(argv: readonly string[], console: Console): Promise<void> {
  const { args, workbook, stamp, output, period, by, note } = await closingStart(
    "reopen",
    argv,
    reopenOptionSpecs,
    console,
  );
  const onProgress = (step: string): void => console.progress(step);
  const reopened = await reopenPeriod({ workbook, stamp, onProgress }, { period, by, note: note ?? "" });
  saveOutput(output, await workbook.save());
  console.progress(wroteTo(output));
  if (args.options.has("json")) console.print(JSON.stringify({ ...reopened, by, note }, null, 2));
  else {
    const { periods, rows } = reopened;
    console.print(`${periods.join(", ")} re-opened by ${by}: ${rows} rows bind no more, in ${output.path}.`);
    for (const { text } of reopened.findings) console.print(`  note: ${text}`);
  }
}
