import type { SheetModel } from "../../../src/reports/SheetModel";
import { refusals } from "../../../src/workbench/host/wire";
import { officeBook, type OfficeBook } from "../../support/officeBook";
import { printedModel } from "../../support/printedModel";
import { richSheet } from "../../support/richSheet";

const hers = { name: "Hers", rows: [["mine", 1]] };

/** A rich sheet with so many rows of text beside it. */
function largeSheet(runId: string, rows: number): SheetModel {
  const sheet = richSheet(6, runId);
  const more = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: 6 }, (__, column) => ({ value: `text ${row} ${column} ${"x".repeat(60)}` })),
  );
  return { ...sheet, rows: [...sheet.rows, ...more] };
}

/** Refuses every request above so many bytes, as Excel does: nothing of it is done. */
function refuseAbove({ bridge }: OfficeBook, bytes: number): () => number {
  let refused = 0;
  bridge.meddle = (_, body) => {
    if (body.length <= bytes) return null;
    refused += 1;
    return { refusal: refusals.requestTooLarge };
  };
  return () => refused;
}

test.each([300_000, 120_000])(
  "a host that takes %i bytes at most gets the sheet in more requests, and the same sheet",
  async (bytes) => {
    const free = await officeBook([hers]);
    await free.workbook.write([largeSheet("r1", 1_000)]);
    const book = await officeBook([hers]);
    const refused = refuseAbove(book, bytes);
    expect((await book.workbook.write([largeSheet("r1", 1_000)])).mismatches).toEqual([]);
    expect(refused()).toBeGreaterThan(0);
    // Once refused, the size is kept to: what follows is cut before it is sent.
    expect(refused()).toBeLessThan(8);
    expect(printedModel(book.model)).toEqual(printedModel(free.model));
    await book.workbook.undoLastRun();
    expect(book.model.sheets.map(({ name }) => name)).toEqual(["Hers"]);
  },
);

test.each([90_000, 60_000])("a host that takes %i bytes only gets all of a small sheet", async (bytes) => {
  const book = await officeBook([hers]);
  await book.workbook.write([largeSheet("r1", 20)]);
  const refused = refuseAbove(book, bytes);
  await book.workbook.write([largeSheet("r2", 600)]);
  expect(refused()).toBeGreaterThan(0);
  expect(book.model.sheets[1]!.cell(607, 0)?.value).toMatch(/^text 599/);
});

test("a host that takes too little for a single piece is told, and the workbook left as it was", async () => {
  const book = await officeBook([hers]);
  await book.workbook.write([largeSheet("r1", 20)]);
  const before = printedModel(book.model);
  refuseAbove(book, 20_000);
  await expect(book.workbook.write([largeSheet("r2", 600)])).rejects.toMatchObject({
    code: "EXCEL_TOO_MUCH",
  });
  expect(printedModel(book.model)).toEqual(before);
});

test("a row of texts that is larger than a request goes in pieces", async () => {
  const book = await officeBook([hers]);
  const wide = richSheet(2, "r1");
  const long = Array.from({ length: 200 }, (_, column) => ({ value: `${column} ${"ü".repeat(30_000)}` }));
  await book.workbook.write([{ ...wide, rows: [...wide.rows, long] }]);
  const sheet = book.model.sheets[1]!;
  expect([0, 99, 199].map((column) => sheet.cell(4, column)?.value)).toEqual(
    [0, 99, 199].map((column) => long[column]!.value),
  );
});
