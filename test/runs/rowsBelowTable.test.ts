import type { CellValue } from "../../src/cells/CellValue";
import { findTables } from "../../src/runs/findTables";
import { findSeries } from "../../src/runs/forecast/findSeries";
import { journeyTables } from "../../src/runs/attribution/attributionWantedTables";
import { tableBook } from "../support/tableBook";

const log: readonly (readonly CellValue[])[] = [
  ["Journey", "Time", "Channel", "Value"],
  ["J1", 46000, "Email", null],
  ["J1", 46001, "(conversion)", 10],
];
const more: readonly (readonly CellValue[])[] = [
  ["J2", 46002, "Search", null],
  ["J2", 46003, "(conversion)", 20],
];

/** What is told of a table of three rows with these below it. */
async function told(below: readonly (readonly CellValue[])[], other?: { top: number }) {
  const rows = [...log, ...below];
  const tables = [{ name: "Touchlog", left: 0, width: 4, height: 3 }];
  const book = await tableBook([{ sheet: "Touch log", rows, tables }]);
  if (other) {
    const [table] = await book.tables();
    const block = { ...table!.block, top: other.top, bottom: other.top + 1 };
    book.tables = () => Promise.resolve([table!, { ...table!, name: "Other", block }]);
  }
  const { tables: found, findings } = await findTables(book, journeyTables);
  expect(found.touches).toMatchObject({ firstRow: 1, lastRow: 2 });
  return findings.filter(({ code }) => code === "ROWS_BELOW_TABLE");
}

test("rows directly below an Excel table are told of, for they are not read", async () => {
  expect(await told(more)).toEqual([
    {
      code: "ROWS_BELOW_TABLE",
      text: "Touchlog ends at row 3; 2 rows follow directly below it and are not read. Extend the table to A1:D5 (drag its corner), or leave an empty row below it.",
      rows: 2,
      cell: "'Touch log'!A4",
    },
  ]);
});

test("rows are counted up to an empty one, without a total at their end, from their first cell", async () => {
  const [finding] = await told([[null, 46002, "Search", 5], [], ...more]);
  expect(finding).toMatchObject({ rows: 1, cell: "'Touch log'!B4" });
  expect(finding!.text).toContain("1 row follows directly below it and is not read.");
  expect(await told([...more, ["Total", null, null, 30]])).toMatchObject([{ rows: 2 }]);
});

test.each<[string, readonly (readonly CellValue[])[]]>([
  ["nothing", []],
  ["an empty row and more", [[], ...more]],
  ["a total", [["Total", null, null, 10]]],
  ["a total in another column", [[null, null, "Grand total", 10]]],
  ["a sum without a label", [[null, null, null, 10]]],
  ["a total and notes", [["Total", null, null, 10], ["As exported in May"]]],
  ["cells beside it alone", [[null, null, null, null, "Note"]]],
])("%s below a table is no matter", async (_, below) => {
  expect(await told(below)).toEqual([]);
});

test("another table directly below is not taken for rows of the first", async () => {
  expect(await told([log[0]!, ...more])).toHaveLength(1);
  expect(await told([log[0]!, ...more], { top: 3 })).toEqual([]);
});

test("the forecast tells of rows below its history", async () => {
  const rows = [
    ["Month", "Sales"],
    ["2025-01", 1],
    ["2025-02", 2],
    ["2025-03", 3],
    ["Total", 6],
  ];
  const tables = [{ name: "Actuals", left: 0, width: 2, height: 3 }];
  const { findings } = await findSeries(await tableBook([{ sheet: "Sales", rows, tables }]), {}, {});
  expect(findings).toMatchObject([{ code: "ROWS_BELOW_TABLE", rows: 1, cell: "Sales!A4" }]);
});
