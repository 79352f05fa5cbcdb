import type { CellValue } from "../../../../src/cells/CellValue";
import { commitmentsFromTable } from "../../../../src/cells/cost/tables/commitmentsFromTable";
import type { CostReading } from "../../../../src/cells/cost/tables/CostReading";
import type { ReadCommitments } from "../../../../src/cells/cost/tables/ReadCommitments";
import { problemOf } from "../../../support/problemOf";
import { tableOf } from "../../../support/tableOf";

function read(
  rows: readonly (readonly CellValue[])[],
  headers = "PO,Department,Supplier,Amount,Invoiced,Order date,Status,Currency",
  reading: Partial<CostReading> = {},
): ReadCommitments {
  return commitmentsFromTable(tableOf("Orders", headers.split(","), ...rows), {
    system: 1900,
    leaveOutBad: false,
    ...reading,
  });
}

const order = (status: string, line = "IT"): readonly CellValue[] => [
  "P1",
  line,
  "Acme",
  100,
  null,
  46000,
  status,
  "EUR",
];

test("orders are read with what was invoiced of them, and named by number and line", () => {
  const { columns } = read([
    ["P1", "IT", "Acme", 100, 40, 46000, "open", "EUR"],
    ["", "Sales", "Bolt", 50.5, null, 46001, "", "EUR"],
  ]);
  expect([...columns.amount.minor]).toEqual([10000, 5050]);
  expect([...columns.used!]).toEqual([4000, 0]);
  expect(Array.from(columns.subject.codes, (code) => columns.subject.labels[code])).toEqual(["P1", "Sales"]);
  expect(columns.line!.labels).toEqual(["IT", "Sales"]);
});

test.each([
  ["Open", 1],
  ["", 1],
  ["teilweise", 1],
  ["Closed", 0],
  ["PAID", 0],
  ["annulé", 0],
])("an order that is %p is open: %p", (status, isOpen) => {
  const { columns, findings } = read([order(status)]);
  expect([...columns.open]).toEqual([isOpen]);
  expect(findings).toEqual([]);
});

test("a status that we do not know counts as open, and is told once with its first cell", () => {
  const { columns, findings } = read([order("4"), order("open"), order("4")]);
  expect([...columns.open]).toEqual([1, 1, 1]);
  expect(findings).toEqual([
    {
      code: "STATUS_UNKNOWN",
      text: '2 order(s) have the status "4", which counts as open: write open, or closed where nothing more will be invoiced.',
      rows: 2,
      cell: "Orders!G2",
    },
  ]);
});

test("orders without a line are kept, and told with what they come to", () => {
  const { columns, withoutLine, findings } = read([order("open"), order("open", "")]);
  expect(columns.days).toHaveLength(2);
  expect(withoutLine).toEqual({ rows: 1, minor: 10000 });
  expect(findings).toEqual([
    {
      code: "COMMITMENT_WITHOUT_LINE",
      text: "1 order(s) without a budget line, which weigh on no budget: 100.00 EUR together. Name the line of each.",
      rows: 1,
      cell: "Orders!B3",
    },
  ]);
  const { withoutLine: all } = read([[100, 46000, "Acme"]], "Amount,Date,Supplier");
  expect(all.rows).toBe(1);
});

test("none need be in the currency of the payments beside them", () => {
  const reading = { currency: "USD", mayLackCurrency: true };
  const { columns, leftOut } = read([order("open")], undefined, reading);
  expect(columns.days).toHaveLength(0);
  expect(leftOut).toEqual([
    { reason: "in EUR, not USD", rows: 1, currency: "EUR", minor: 10000, cell: "Orders!D2" },
  ]);
  expect(problemOf(() => read([order("open")], undefined, { currency: "USD" }))).toMatchObject({
    code: "CURRENCY_ABSENT",
  });
});

test("a cost centre beside the line is read as one, and alone it is the line", () => {
  const headers = "PO,Line,Cost centre,Amount,Order date";
  const { columns } = read([["P1", "Travel", "North", 100, 46000]], headers);
  expect([columns.line!.labels, columns.costCentre!.labels]).toEqual([["Travel"], ["North"]]);
  const { columns: alone } = read([["P1", "North", 100, 46000]], "PO,Cost centre,Amount,Order date");
  expect([alone.line!.labels, alone.costCentre]).toEqual([["North"], null]);
});
