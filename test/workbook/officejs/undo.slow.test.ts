import { officeBook, openInHost, type OfficeBook } from "../../support/officeBook";
import { printedModel } from "../../support/printedModel";
import { richSheet } from "../../support/richSheet";

const hers = { name: "Hers", rows: [["mine", 1]] };

async function written(lines: readonly number[]): Promise<OfficeBook> {
  const book = await officeBook([hers]);
  for (const [index, count] of lines.entries()) {
    const receipt = await book.workbook.write([richSheet(count, `r${index + 1}`)]);
    expect(receipt.mismatches).toEqual([]);
  }
  return book;
}

test("undoing a first run removes the sheet, and its names, table and chart with it", async () => {
  const before = printedModel((await officeBook([hers])).model);
  const { model, workbook } = await written([3]);
  expect(model.sheets.map(({ name }) => name)).toEqual(["Hers", "Rich"]);
  expect(await workbook.lastRun()).toEqual({ runId: "r1", sheets: ["Rich"], finished: true });
  await workbook.undoLastRun();
  expect(printedModel(model)).toEqual(before);
  expect(await workbook.lastRun()).toBeNull();
});

test.each([
  [3, 6],
  [6, 3],
  [4, 4],
])(
  "undoing a second run, %i lines then %i, puts everything back, after a reload too",
  async (first, second) => {
    const once = await written([first]);
    const before = printedModel(once.model) as { customXml: unknown };
    await once.workbook.write([richSheet(second, "r2")]);
    const again = await openInHost(once.model);
    expect(await again.workbook.lastRun()).toEqual({ runId: "r2", sheets: ["Rich"], finished: true });
    await again.workbook.undoLastRun();
    expect(printedModel(once.model)).toEqual({ ...before, customXml: [] });
  },
);

test("what the user had typed into our block and beside it comes back with an undo", async () => {
  const book = await written([3]);
  const sheet = book.model.sheets[1]!;
  sheet.setCell(2, 1, { value: 99 });
  sheet.setCell(6, 0, { value: null, formula: "=1+1" });
  await book.workbook.write([richSheet(6, "r2")]);
  expect(sheet.cell(6, 0)?.value).toBe("=line 4");
  await book.workbook.undoLastRun();
  expect(sheet.cell(2, 1)?.value).toBe(99);
  expect(sheet.cell(6, 0)?.formula).toBe("=1+1");
});

test("an edit since the run refuses the undo, and nothing is changed", async () => {
  const { model, workbook } = await written([3, 4]);
  model.sheets[1]!.setCell(3, 1, { value: 1 });
  const before = printedModel(model);
  await expect(workbook.undoLastRun()).rejects.toMatchObject({
    code: "UNDO_REFUSED",
    slots: { reason: "sheet Rich has been edited since" },
  });
  expect(printedModel(model)).toEqual(before);
});

test("a change of the source alone does not refuse the undo", async () => {
  const { model, workbook } = await written([3]);
  model.sheets[0]!.setCell(0, 1, { value: 2 });
  await workbook.undoLastRun();
  expect(model.sheets.map(({ name }) => name)).toEqual(["Hers"]);
});

test("there is nothing to undo in a workbook without a run", async () => {
  const { workbook } = await officeBook([hers]);
  expect(await workbook.lastRun()).toBeNull();
  await expect(workbook.undoLastRun()).rejects.toMatchObject({ code: "UNDO_REFUSED" });
});

test("a record over 2 MB is not kept, and undo is said to be unavailable", async () => {
  const noise = (seed: number): string =>
    Array.from({ length: 32_000 }, (_, at) =>
      String.fromCharCode(32 + ((at * at * seed + at * 7919) % 9000)),
    ).join("");
  const book = await officeBook([hers]);
  const wide = (runId: string) => ({
    ...richSheet(2, runId),
    rows: [
      ...richSheet(2, runId).rows,
      ...Array.from({ length: 120 }, (_, row) => [{ value: noise(row + 1) }]),
    ],
  });
  await book.workbook.write([wide("r1")]);
  await book.workbook.write([wide("r2")]);
  expect(await book.workbook.lastRun()).toBeNull();
  await expect(book.workbook.undoLastRun()).rejects.toMatchObject({
    slots: { reason: "its record was too large to keep" },
  });
});
