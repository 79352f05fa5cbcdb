import { blockName } from "../../../src/cells/address";
import { linkTarget } from "../../../src/workbench/grid/linkTarget";

const sheet = { "=A1": "#Ledger!B2", '="#"&"Ledger!E7"': "#Ledger!E7" } as Readonly<Record<string, string>>;

/** What literal texts and the cells above give. */
const evaluate = (formula: string): unknown => sheet[formula] ?? JSON.parse(formula.slice(1));

test.each([
  ['=HYPERLINK("#Ledger!E7","row 7")', "Ledger E7:E7"],
  ['=HYPERLINK("#\'Purchase orders\'!D63","(a, b)")', "Purchase orders D63:D63"],
  ['=hyperlink("#Ledger!$A$2:$C$9")', "Ledger A2:C9"],
  ["=HYPERLINK(A1,IF(1,2,{1,2}))", "Ledger B2:B2"],
  ['=HYPERLINK("#"&"Ledger!E7")', "Ledger E7:E7"],
  ['=HYPERLINK("https://example.org/#Ledger!E7","out")', null],
  ['=HYPERLINK("#E7")', null],
  ['=HYPERLINK("#[Book.xlsx]Ledger!E7")', null],
  ['=HYPERLINK("#Ledger!E7")&"x"', null],
  ['=SUM("#Ledger!E7")', null],
])("%s leads to %s", (formula, expected) => {
  const target = linkTarget(formula, evaluate);
  expect(target && `${target.sheet} ${blockName(target.block)}`).toBe(expected);
});
