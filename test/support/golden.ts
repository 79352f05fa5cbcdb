import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";

const folder = resolve(__dirname, "../golden");

/** Compares text with test/golden/NAME; `npm run golden -- NAME` writes that one file anew. */
export function expectGolden(name: string, text: string): void {
  const file = resolve(folder, name);
  if (process.env["FINOPS_GOLDEN"] === name) writeFileSync(file, text);
  if (!existsSync(file)) throw new Error(`test/golden/${name} is missing: npm run golden -- ${name}`);
  expect(text).toBe(readFileSync(file, "utf8"));
}
