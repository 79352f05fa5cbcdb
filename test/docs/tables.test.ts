import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { tablesPage } from "../../tools/docs/tables";

test("docs/tables.md is what the reports read: npm run docs", () => {
  expect(readFileSync(resolve(__dirname, "../../docs/tables.md"), "utf8")).toBe(tablesPage());
});

test("docs/tables.md says what a report needs, and by which headers its columns are found", () => {
  expect(tablesPage()).toContain(
    "| cost | Payments | Commitments, Contract prices, Budget, Allocation bases |",
  );
  expect(tablesPage()).toMatch(/^\| supplier \| yes \| text \| supplier, supplier name, vendor,/m);
});
