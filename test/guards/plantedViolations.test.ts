import { guards, runGuard, type GuardRun } from "../support/plantedProject";

const innocent = "export const twice = (amount: number): number => amount * 2;\n";

/** One project with every violation in its own file: the guard must name each of them. */
function plant(sources: readonly string[], folder: string): Record<string, string> {
  return Object.fromEntries(sources.map((source, index) => [`${folder}/planted${index}.ts`, source]));
}

function lineOf(run: GuardRun, file: string, rule: string): string | undefined {
  return run.output.split("\n").find((line) => line.startsWith(file) && line.includes(rule));
}

describe("a clean project passes", () => {
  test.each(Object.entries(guards))("%s", (_, command) => {
    expect(runGuard(command, { "src/core/clean.ts": innocent })).toMatchObject({ status: 0 });
  });
});

describe("layers", () => {
  const cases = [
    ["core", 'import { twice } from "../cells/target";', "core-imports"],
    ["cells", 'import { twice } from "../functions/target";', "cells-imports"],
    ["functions", 'import { twice } from "../reports/target";', "functions-imports"],
    ["reports", 'import { twice } from "../runs/target";', "reports-imports"],
    ["calc", 'import { twice } from "../core/target";', "calc-imports"],
    ["workbook", 'import { twice } from "../runs/target";', "workbook-imports"],
    ["runs", 'import { twice } from "../workbook/target";', "runs-imports"],
    ["pane", 'import { twice } from "../core/target";', "pane-imports"],
    ["cli", 'import { twice } from "../reports/target";', "cli-imports"],
    ["service", 'import { twice } from "../calc/target";', "service-imports"],
    ["workbench", 'import { twice } from "../runs/target";', "workbench-imports"],
    ["helpers", 'import { twice } from "../core/target";', "unknown-layer"],
    ["entries", 'import { twice } from "../../test/target";', "tests-stay-outside"],
    ["cells", 'import { Decimal as twice } from "decimal.js";', "decimal-in-money-only"],
    ["core", 'import { zipSync as twice } from "fflate";', "core-has-no-packages"],
    ["reports", 'import { readFileSync as twice } from "node:fs";', "no-node-where-excel-runs"],
    ["pane", 'import { twice } from "../cells/target";', "type-layers"],
    ["cells", 'import { twice } from "./nowhere";', "resolvable"],
    ["core", 'import { planted as twice } from "./planted18";', "no-cycles"],
  ] as const;
  const folders = ["core", "cells", "functions", "reports", "runs", "calc", "workbook"];
  const files = Object.fromEntries(
    cases.map(([layer, line], index) => [
      `src/${layer}/planted${index}.ts`,
      `${line}\nexport const planted: unknown = () => twice;\n`,
    ]),
  );
  const targets = Object.fromEntries(folders.map((folder) => [`src/${folder}/target.ts`, innocent]));
  let run: GuardRun;
  beforeAll(() => {
    run = runGuard(guards.layers, { ...files, ...targets, "test/target.ts": innocent });
  });

  test("the run fails", () => {
    expect(run.status).toBe(1);
  });

  test.each(cases.map((row, index) => [...row, index] as const))(
    "%s: %s breaks %s",
    (layer, _, rule, index) => {
      expect(lineOf(run, `src/${layer}/planted${index}.ts`, `: ${rule}`)).toBeDefined();
    },
  );

  test("a folder in which nothing was read is no success", () => {
    const empty = runGuard(guards.layers, { "src/core/note.txt": "no module" });
    expect(empty.output).toContain("0 of 0 modules were read");
    expect(empty.status).toBe(1);
  });
});

function returning(cases: readonly (readonly [string, string])[]): string[] {
  return cases.map(([expression]) => `export const planted = (): unknown => ${expression};\n`);
}

describe("core stays pure", () => {
  const compiled = [
    ["process.env", "Cannot find name 'process'"],
    ["document.title", "Cannot find name 'document'"],
    ['fetch("https://localhost")', "Cannot find name 'fetch'"],
    ["setTimeout(() => 1, 1)", "Cannot find name 'setTimeout'"],
  ] as const;
  const linted = [
    ["Date.now()", "'Date.now' is restricted"],
    ["new Date()", "Core has no clock"],
    ["Math.random()", "'Math.random' is restricted"],
    ["process.env", "Core runs anywhere"],
    ['fetch("https://localhost")', "Core has no network"],
  ] as const;
  let types: GuardRun;
  let lint: GuardRun;
  beforeAll(() => {
    types = runGuard(guards.coreTypes, plant(returning(compiled), "src/core"));
    lint = runGuard(guards.lint, plant(returning(linted), "src/core"));
  });

  test("both runs fail", () => {
    expect([types.status, lint.status]).toEqual([1, 1]);
  });

  test.each(compiled.map((row, index) => [...row, index] as const))(
    "the compiler refuses %s",
    (_, rule, index) => {
      expect(lineOf(types, `src/core/planted${index}.ts`, rule)).toBeDefined();
    },
  );

  test.each(linted.map((row, index) => [...row, index] as const))("lint refuses %s", (_, rule, index) => {
    expect(lineOf(lint, `src/core/planted${index}.ts`, rule)).toBeDefined();
  });
});

describe("lint refuses", () => {
  const cases = [
    ["any", "export const planted = (value: any): string => String(value);", "no-explicit-any"],
    ["ts-ignore", "// @ts-ignore\nexport const planted: number = 'one';", "ban-ts-comment"],
    [
      "a promise left alone",
      "const later = async (): Promise<void> => {};\nexport const planted = (): void => { later(); };",
      "no-floating-promises",
    ],
    ["a barrel", 'export * from "./planted0";\nexport * from "./planted2";', "no-barrel-file"],
    ["a default export", "export default 1;", "no-default-export"],
    ["Office.js outside its room", "export const planted = (): unknown => Excel;", "no-restricted-globals"],
  ] as const;
  let run: GuardRun;
  beforeAll(() => {
    run = runGuard(
      guards.lint,
      plant(
        cases.map(([, source]) => `${source}\n`),
        "src/cells",
      ),
    );
  });

  test.each(cases.map(([what, , rule], index) => [what, rule, index] as const))("%s", (_, rule, index) => {
    expect(lineOf(run, `src/cells/planted${index}.ts`, rule)).toBeDefined();
    expect(run.status).toBe(1);
  });
});

describe("an adapter of the case runner only translates", () => {
  const cases = [
    ["inputs.actual - inputs.budget", "the operator -"],
    ["inputs.actual + 1", "the operator +"],
    ["inputs.actual ** 2", "the operator **"],
    ["-inputs.actual", "the operator -"],
    ["Math.abs(inputs.actual)", "Math"],
    ["[1, 2].reduce((a, b) => Number(`${a}${b}`))", "reduce"],
  ] as const;
  let run: GuardRun;
  beforeAll(() => {
    const type = "(inputs: { actual: number; budget: number }): number";
    const sources = cases.map(([expression]) => `export const planted = ${type} => ${expression};\n`);
    run = runGuard(guards.lint, plant(sources, "test/cases/adapters"));
  });

  test.each(cases.map((row, index) => [...row, index] as const))("%s is refused", (_, what, index) => {
    const message = `This file only translates: ${what} belongs to core.`;
    expect(lineOf(run, `test/cases/adapters/planted${index}.ts`, message)).toBeDefined();
    expect(run.status).toBe(1);
  });
});

describe("exact decimals", () => {
  const refused = [
    ["one < two", '"<"'],
    ["one + two", '"+"'],
    ["one === two", '"==="'],
    ["-one", '"-"'],
    ["one * 2", '"*"'],
    ["one > 2", '">"'],
  ] as const;
  const sources = [...refused.map(([expression]) => expression), "one === null || two === undefined"].map(
    (expression) =>
      'import type { Decimal } from "decimal.js";\n' +
      `export const planted = (one: Decimal, two: Decimal): unknown => [${expression}, one, two];\n`,
  );
  let run: GuardRun;
  beforeAll(() => {
    run = runGuard(guards.decimals, plant(sources, "src/core/money"));
  });

  test.each(refused.map((row, index) => [...row, index] as const))("%s is refused", (_, operator, index) => {
    const message = `${operator} on an exact decimal`;
    expect(lineOf(run, `src/core/money/planted${index}.ts`, message)).toBeDefined();
    expect(run.status).toBe(1);
  });

  test("asking whether there is a decimal at all is no comparison", () => {
    expect(run.output).not.toContain(`planted${refused.length}.ts`);
  });
});
