import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { functionFiles, functionsJson, type FunctionsMetadata } from "../../tools/functionsMetadata";
import { expectGolden } from "../support/golden";

let json: string;
let metadata: FunctionsMetadata;
beforeAll(async () => {
  json = await functionsJson();
  metadata = JSON.parse(json) as FunctionsMetadata;
});

test("functions.json is as users' workbooks know it; a change needs a line in the CHANGELOG", () => {
  expectGolden("functions.json", json);
});

test("every file of src/functions gives one function, and the entry imports it", () => {
  expect(metadata.functions).toHaveLength(functionFiles().length);
  const entry = readFileSync(resolve(__dirname, "../../src/entries/functions.ts"), "utf8");
  const imported = [...entry.matchAll(/^import .* from "\.\.\/functions\/(\w+)";$/gm)].map(
    ([, name]) => `${name}.ts`,
  );
  expect(new Set(functionFiles().map((file) => file.split(/[/\\]/).at(-1)))).toEqual(new Set(imported));
});

test("ids and names keep Excel's rules, and files store no underscore for them", () => {
  for (const { id, name } of metadata.functions) {
    expect(id).toMatch(/^[A-Z][A-Z0-9.]{2,127}$/);
    expect(name).toBe(id);
    expect(id).not.toMatch(/^[A-Z]{1,3}\d+$/);
  }
});

test("every function and argument is described, in at most 120 characters, with help beside it", () => {
  for (const { description, helpUrl, parameters, id } of metadata.functions) {
    expect(helpUrl).toBe(`https://localhost:3000/functions/${id}.html`);
    for (const text of [description, ...parameters.map((parameter) => parameter.description)]) {
      expect(text).toMatch(/^\S.{10,119}$/);
    }
  }
});

test("error cells may come in, so that one of them spoils its own place only", () => {
  expect(metadata).toMatchObject({ allowErrorForDataTypeAny: true });
});
