import { financeError, type FinanceError } from "../core/errors/financeError";

/** What the command line said: words in order, options with their values. */
export interface Arguments {
  readonly words: readonly string[];
  readonly options: ReadonlyMap<string, readonly string[]>;
}

/** An option of a command: a flag, or one that takes a value. */
export interface OptionSpec {
  readonly name: string;
  readonly takes: string | null;
  readonly help: string;
}

/**
 * Splits a command line by the options it may have.
 * @throws USAGE for an unknown option, or one without its value.
 */
export function parseArguments(argv: readonly string[], specs: readonly OptionSpec[]): Arguments {
  const words: string[] = [];
  const options = new Map<string, string[]>();
  for (let index = 0; index < argv.length; index++) {
    const argument = argv[index]!;
    if (!argument.startsWith("--")) {
      words.push(argument);
      continue;
    }
    const [name = "", ...inline] = argument.slice(2).split("=");
    const spec = specs.find((candidate) => candidate.name === name);
    if (!spec) {
      const known = specs.map((candidate) => `--${candidate.name}`).join(", ");
      throw financeError("USAGE", { what: `There is no option --${name}`, remedy: `Options: ${known}.` });
    }
    let value = inline.join("=");
    if (spec.takes !== null && inline.length === 0) {
      index++;
      const next = argv[index];
      if (next === undefined || next.startsWith("--")) {
        throw financeError("USAGE", {
          what: `--${name} needs a value`,
          remedy: `Write --${name} ${spec.takes}.`,
        });
      }
      value = next;
    }
    options.set(name, [...(options.get(name) ?? []), value]);
  }
  return { words, options };
}

export function single({ options }: Arguments, name: string): string | undefined {
  return options.get(name)?.at(-1);
}

/** Hands over the value of an option that is there. */
export function take(args: Arguments, name: string, use: (value: string) => unknown): void {
  const value = single(args, name);
  if (value !== undefined) use(value);
}

/** One of the words that an option takes. @throws WORD_UNKNOWN. */
export function word<Word extends string>(option: string, value: string, known: readonly Word[]): Word {
  const found = known.find((candidate) => candidate === value.toLowerCase());
  if (!found) {
    throw financeError("WORD_UNKNOWN", {
      argument: `--${option}`,
      value: JSON.stringify(value),
      known: known.join(", "),
    });
  }
  return found;
}

/** A number that an option takes. @throws USAGE when it is none, or out of range. */
export function number(option: string, value: string, least: number, most: number): number {
  const read = Number(value);
  if (value.trim() !== "" && read >= least && read <= most) return read;
  throw refusedNumber(option, value, `Give a number, ${range(least, most)}.`);
}

/** @throws USAGE when it is no whole number, or out of range. */
export function wholeNumber(option: string, value: string, least: number, most = Infinity): number {
  const read = Number(value);
  if (value.trim() !== "" && Number.isInteger(read) && read >= least && read <= most) return read;
  throw refusedNumber(option, value, `Give a whole number, ${range(least, most)}.`);
}

/** A share, neither nothing nor all. @throws USAGE. */
export function share(option: string, value: string): number {
  const read = Number(value);
  if (value.trim() !== "" && read > 0 && read < 1) return read;
  throw refusedNumber(option, value, "Give a share above 0 and below 1, such as 0.8 for 80 %.");
}

function range(least: number, most: number): string {
  return most === Infinity ? `${least} or more` : `${least} to ${most}`;
}

function refusedNumber(option: string, value: string, remedy: string): FinanceError {
  const isNumber = value.trim() !== "" && !Number.isNaN(Number(value));
  const what = `--${option} ${value} is ${isNumber ? "out of range" : "no number"}`;
  return financeError("USAGE", { what, remedy });
}
