import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Console } from "../../src/cli/Console";
import { main } from "../../src/cli/main";

/** What a command said. */
export interface Said {
  readonly code: number;
  readonly out: string;
  readonly errors: string;
  readonly progress: string;
}

/** A folder for each test of a file, and the command line in it. */
export function cliFolder() {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "finops-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const path = (name: string): string => join(folder, name);
  return {
    path,
    folder: (): string => folder,
    file(name: string, content: string | Uint8Array): string {
      writeFileSync(path(name), content);
      return path(name);
    },
    finops,
  };
}

async function finops(...argv: string[]): Promise<Said> {
  const [out, errors, progress]: string[][] = [[], [], []];
  const console: Console = {
    print: (line) => out!.push(line),
    complain: (line) => errors!.push(line),
    progress: (line) => progress!.push(line),
    now: () => new Date("2026-04-02T09:00:00Z"),
    version: "0.1.0",
  };
  const code = await main(argv, console);
  return { code, out: out!.join("\n"), errors: errors!.join("\n"), progress: progress!.join("\n") };
}
