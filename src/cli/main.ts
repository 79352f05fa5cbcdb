import { DataRefused } from "../cells/problems";
import { FinanceError } from "../core/errors/financeError";
import type { OptionSpec } from "./arguments";
import { closeCommand, closeOptionSpecs } from "./closeCommand";
import type { Console } from "./Console";
import { reopenCommand, reopenOptionSpecs } from "./reopenCommand";
import { reportCommand, reportOptionSpecs, reports } from "./reportCommand";
import { runCommand, runOptionSpecs, runs } from "./runCommand";
import { undoCommand, undoOptionSpecs } from "./undoCommand";

/** Commands that are done, or throw. */
const plainCommands: Readonly<Record<string, (argv: readonly string[], console: Console) => Promise<void>>> =
  {
    report: reportCommand,
    close: closeCommand,
    reopen: reopenCommand,
    undo: undoCommand,
  };

/** How a command ended. */
export const exitCodes = { done: 0, refused: 1, usage: 2, defect: 70 } as const;

/**
 * Runs one command line.
 * @returns The exit code: 0 done, 1 the data was refused and nothing was written (of a run, some lines were refused), 2 the call is not understood, 70 a defect.
 */
export async function main(argv: readonly string[], console: Console): Promise<number> {
  const [command, ...rest] = argv;
  try {
    if (command === undefined || command === "--help" || command === "help" || rest.includes("--help")) {
      for (const line of helpFor(command, rest)) console.print(line);
      return exitCodes.done;
    }
    if (Object.hasOwn(plainCommands, command)) {
      await plainCommands[command]!(rest, console);
      return exitCodes.done;
    }
    if (command === "run") return (await runCommand(rest, console)) ? exitCodes.done : exitCodes.refused;
    console.complain(`There is no command "${command}". See finops --help.`);
    return exitCodes.usage;
  } catch (error) {
    return complain(error, console);
  }
}

function complain(error: unknown, console: Console): number {
  if (error instanceof DataRefused) {
    console.complain(`${error.code}: ${error.what}`);
    for (const problem of error.problems) console.complain(`  ${problem.code}: ${problem.message}`);
    const unnamed = error.count - error.problems.length;
    if (unnamed > 0) console.complain(`  … and ${unnamed} more of the same kinds.`);
    return exitCodes.refused;
  }
  if (error instanceof FinanceError) {
    console.complain(`${error.code}: ${error.message}`);
    return isOfUsage(error) ? exitCodes.usage : exitCodes.refused;
  }
  console.complain(
    `This is a defect of ours. ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
  );
  return exitCodes.defect;
}

const optionLine = ({ name, takes, help: what }: OptionSpec): string =>
  `  --${takes === null ? name : `${name} ${takes}`}`.padEnd(30) + what;

/** All there is to say, or what there is to say of one report or run. */
function helpFor(command: string | undefined, words: readonly string[]): readonly string[] {
  const of = {
    report: { all: reports, common: reportOptionSpecs },
    run: { all: runs, common: runOptionSpecs },
  };
  if (command !== "report" && command !== "run") return help;
  const { all, common } = of[command];
  const name = words.find((word) => Object.hasOwn(all, word));
  if (name === undefined) return help;
  const { summary, options } = all[name]!;
  const call = command === "report" ? "--book IN [--book IN2 …] --out OUT.xlsx" : "FILE (--jsonl | --json)";
  return [
    `finops ${command} ${name} ${call} [options]`,
    "",
    summary,
    "",
    "Options:",
    ...[...common, ...options].map(optionLine),
  ];
}

const help: readonly string[] = [
  "finops report NAME --book IN [--book IN2 …] --out OUT.xlsx [options]",
  "finops report --list",
  'finops close --book IN.xlsx --period 2026-03 --by "Ann Lee" (--in-place | --out OUT.xlsx) [options]',
  'finops reopen --book IN.xlsx --period 2026-03 --by "Ann Lee" --note WHY (--in-place | --out OUT.xlsx)',
  "finops undo --book IN.xlsx (--in-place | --out OUT.xlsx)",
  "finops run NAME FILE (--jsonl | --json) [options]",
  "",
  "Reports:",
  ...Object.entries(reports).map(([name, { summary }]) => `  ${name.padEnd(28)}${summary}`),
  "",
  "Options of every report:",
  ...reportOptionSpecs.map(optionLine),
  ...Object.entries(reports).flatMap(([name, { options }]) => [
    "",
    `Options of report ${name}:`,
    ...options.map(optionLine),
  ]),
  "",
  "Options of close, which stamps the figures of a month on a sheet of its own, so that they stay as they are:",
  ...closeOptionSpecs.map(optionLine),
  "",
  "Options of reopen, which lets a closed month and those after it change again:",
  ...reopenOptionSpecs.map(optionLine),
  "",
  "Options of undo, which takes the last run back, of the command or of the pane:",
  ...undoOptionSpecs.map(optionLine),
  "",
  "Runs, which read a .csv or .xlsx file of plain data and print JSON:",
  ...Object.entries(runs).map(([name, { summary }]) => `  ${name.padEnd(28)}${summary}`),
  "",
  "Options of every run:",
  ...runOptionSpecs.map(optionLine),
  ...Object.entries(runs).flatMap(([name, { options }]) => [
    "",
    `Options of run ${name}:`,
    ...options.map(optionLine),
  ]),
  "",
  "Exit code 0: done. 1: the data was refused, nothing was written; of a run, some lines were. 2: the call is not understood. 70: a defect.",
];

/** Whether the words typed after the command are wrong; a word in a cell, such as Orders!C2, is data. */
function isOfUsage({ code, slots }: FinanceError): boolean {
  return code === "USAGE" || (code === "WORD_UNKNOWN" && !String(slots["argument"]).includes("!"));
}
