import type { Console } from "../../src/cli/Console";
import { main } from "../../src/cli/main";

/** What a command said and how it ended. */
export interface Said {
  readonly code: number;
  readonly out: string;
  readonly errors: string;
  readonly progress: string;
}

/** Runs one command line in this process. */
export async function finops(argv: readonly string[], now = new Date("2026-04-02T09:00:00Z")): Promise<Said> {
  const [out, errors, progress]: string[][] = [[], [], []];
  const console: Console = {
    print: (line) => out!.push(line),
    complain: (line) => errors!.push(line),
    progress: (line) => progress!.push(line),
    now: () => now,
    version: "0.1.0",
  };
  const code = await main(argv, console);
  return { code, out: out!.join("\n"), errors: errors!.join("\n"), progress: progress!.join("\n") };
}
