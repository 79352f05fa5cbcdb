import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { catalogue } from "../../src/core/errors/catalogue";
import { errorsPage } from "../../tools/docs/errors";

const root = resolve(__dirname, "../..");
const codes = Object.keys(catalogue);

function sources(folder: string): { name: string; text: string }[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => ({ name: join(folder, name), text: readFileSync(join(root, folder, name), "utf8") }));
}

test("docs/errors.md is what the catalogue says: npm run docs", () => {
  expect(readFileSync(join(root, "docs/errors.md"), "utf8")).toBe(errorsPage());
});

test("docs/errors.md has a section for every code and for no other", () => {
  const sections = [...readFileSync(join(root, "docs/errors.md"), "utf8").matchAll(/^## (\S+)$/gm)];
  expect(new Set(sections.map(([, code]) => code))).toEqual(new Set(codes));
});

test.each(Object.entries(catalogue))("%s says what happened and what to do, as sentences", (_, entry) => {
  expect(entry.text).toMatch(/[.)]$/);
  expect(entry.remedy).toMatch(/^[A-Z{].*[.)]$/);
});

test("every @throws in src names a code of the catalogue", () => {
  const named = sources("src").flatMap(({ name, text }) =>
    [...text.matchAll(/@throws\s+([A-Z]{2}[A-Z_]+)/g)].map(([, code = ""]) => ({ name, code })),
  );
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter(({ code }) => !codes.includes(code))).toEqual([]);
});
