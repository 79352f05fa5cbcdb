import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { runInNewContext } from "node:vm";

const src = resolve(__dirname, "../../src");

type Scope = Readonly<Record<string, unknown>>;

function files(folder: string): string[] {
  return readdirSync(join(src, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(src, folder, name));
}

function exportsOf(file: string): Scope {
  return require(file) as Scope;
}

/** What an example may use besides the exports of its own file. */
const common: Scope = Object.assign({}, ...[...files("core"), ...files("cells")].map(exportsOf));

/** The examples of a file, but those of functions that it keeps to itself. */
function examplesOf(text: string): { call: string; value: string }[] {
  return [...text.matchAll(/@example (.+?) \/\/ => (.+?)(?: \*\/)?$/gm)]
    .map(([, call = "", value = ""]) => ({ call, value }))
    .filter(({ call }) => !text.includes(`\nfunction ${/^\w*/.exec(call)![0]}(`));
}

const examples = ["core", "cells", "calc", "reports", "runs", "functions/support", "workbook"].flatMap(
  (folder) =>
    files(folder).flatMap((file) =>
      examplesOf(readFileSync(file, "utf8")).map((example) => ({ file, ...example })),
    ),
);

/** Plain text of a value, so that objects of two contexts compare. */
function shown(value: unknown): string {
  return JSON.stringify(value) ?? String(value);
}

test("examples are found", () => {
  expect(examples.length).toBeGreaterThan(15);
});

test.each(examples)("$call gives $value", ({ file, call, value }) => {
  const scope = { ...common, ...exportsOf(file) };
  const [given, said] = [call, value].map((code) => shown(runInNewContext(`(${code})`, scope)));
  expect(given).toBe(said);
});
