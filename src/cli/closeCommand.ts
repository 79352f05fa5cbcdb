import { closePeriod, type ClosedMonth } from "../runs/revenue/closePeriod";
import type { OptionSpec } from "./arguments";
import { closingStart } from "./closingStart";
import type { Console } from "./Console";
import { outputOptionSpecs, saveOutput, wroteTo } from "./output";
import { revenueOptions, revenueOptionSpecs } from "./revenueArguments";
import { noteText } from "./writtenText";

export const closeOptionSpecs: readonly OptionSpec[] = [
  { name: "book", takes: "FILE.xlsx", help: "the workbook with the tables of contracts" },
  {
    name: "period",
    takes: "MONTH",
    help: "the month to close, such as 2026-03: the one after the last closed",
  },
  { name: "by", takes: "NAME", help: "who closes" },
  { name: "note", takes: "TEXT", help: "what the log should say of it" },
  ...outputOptionSpecs,
  ...revenueOptionSpecs.filter(({ name }) => name !== "period"),
];

/** `finops close --book BOOK.xlsx --period 2026-03 --by NAME (--in-place | --out OUT.xlsx)` */
export async function closeCommand(argv: readonly string[], console: Console): Promise<void> {
  const { args, workbook, stamp, output, period, by, note } = await closingStart(
    "close",
    argv,
    closeOptionSpecs,
    console,
  );
  const onProgress = (step: string): void => console.progress(step);
  const closed = await closePeriod(
    { workbook, stamp, onProgress },
    { period, by, options: revenueOptions(args), ...(note === undefined ? {} : { note }) },
  );
  saveOutput(output, await workbook.save());
  console.progress(wroteTo(output));
  if (args.options.has("json")) console.print(JSON.stringify({ ...closed, closed: true, by }, null, 2));
  else for (const line of summary(closed, by, output.path)) console.print(line);
}

function summary(
  { period, currency, revenue, contracts, rows, leftOut, findings, sheets }: ClosedMonth,
  by: string,
  path: string,
): readonly string[] {
  const amount = `${revenue.toLocaleString("en")} ${currency ?? ""}`.trim();
  return [
    `${period} is closed by ${by}: revenue ${amount}, ${contracts} contracts, ${rows} rows on ${sheets.join(" and ")} in ${path}.`,
    ...leftOut.contracts.map(
      ({ id, place, problems }) =>
        `  left out: ${id} (${place}): ${problems.map(({ message }) => message).join(" ")}`,
    ),
    ...findings.map(noteText),
  ];
}
