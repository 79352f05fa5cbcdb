/**
 * Runs banks of cases: npm run --silent cases -- FILE…
 *
 * A bank is `{ cases: [{ id, op, inputs, expected, tol }] }`; other keys of a case are notes.
 * - `op` names an adapter in test/cases/adapters, which sees nothing but `inputs`.
 * - `expected` is compared leaf by leaf. Numbers, and text that writes a number ("55.89"), agree within `tol`:
 *   a number is absolute, `{ "relative": r }` is a share of the expected figure; without `tol` they are equal.
 *   Any other leaf is equal, a list has the same length, and a record the same keys.
 * - With `partial: true` only the keys that stand in `expected` are compared.
 * - Where `exact` stands, it holds as well: to the cent, or to the last decimal written where there are more.
 *   `expected` then names only the keys that the source published.
 *
 * Prints `ID pass` or `ID fail REASON` a line, `N passed, M failed` last; exit code 1 on any failure.
 */
import { readFileSync } from "node:fs";
import { casesOf, type Case } from "./cases/Case";
import { runCase } from "./cases/runCase";

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error("Name a bank: npm run --silent cases -- FILE…");
  process.exitCode = 2;
} else {
  let passed = 0;
  let failed = 0;
  for (const item of files.flatMap(casesIn)) {
    const reason = await runCase(item);
    console.log(reason === null ? `${item.id} pass` : `${item.id} fail ${reason}`);
    if (reason === null) passed++;
    else failed++;
  }
  console.log(`${passed} passed, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
}

/** A file that is no bank says so, and the others run all the same. */
function casesIn(file: string): readonly Case[] {
  try {
    return casesOf(JSON.parse(readFileSync(file, "utf8")), file);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
    return [];
  }
}
