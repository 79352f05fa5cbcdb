import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { catalogue } from "../../src/core/errors/catalogue";

const root = resolve(__dirname, "../..");

/** Codes that no test can provoke, each with the reason. */
const exceptions: Readonly<Record<string, string>> = {};

function textOf(folder: string, wanted: RegExp, unwanted: RegExp): string {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => wanted.test(name) && !unwanted.test(name))
    .map((name) => readFileSync(join(root, folder, name), "utf8"))
    .join("\n");
}

test("every code of the catalogue is raised in src", () => {
  const text = textOf("src", /\.tsx?$/, /catalogue\.ts$/);
  expect(Object.keys(catalogue).filter((code) => !text.includes(`"${code}"`))).toEqual([]);
});

test("every code of the catalogue is provoked by a test", () => {
  const text = textOf("test", /\.tsx?$/, /^docs/);
  const unprovoked = Object.keys(catalogue).filter((code) => !new RegExp(`\\b${code}\\b`).test(text));
  expect(unprovoked.filter((code) => !(code in exceptions))).toEqual([]);
});
