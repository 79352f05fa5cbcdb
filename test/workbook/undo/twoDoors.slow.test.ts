import type { CellValue } from "../../../src/cells/CellValue";
import { openXlsx } from "../../../src/workbook/xlsx/openXlsx";
import type { Workbook } from "../../../src/workbook/Workbook";
import { fileInHost } from "../../support/fileInHost";
import { handMadeBook } from "../../support/handMadeBook";
import { printedModel } from "../../support/printedModel";
import { richSheet } from "../../support/richSheet";

const block = { top: 0, left: 0, bottom: 11, right: 5 };
const original = (): Uint8Array => handMadeBook([{ name: "Hers", rows: [["mine", 1]] }]);
const open = (bytes: Uint8Array) => openXlsx(bytes, { file: "book.xlsx" });

/** The file after a run for each number of lines, all by the command. */
async function byFile(bytes: Uint8Array, ...lines: readonly number[]): Promise<Uint8Array> {
  let saved = bytes;
  for (const [index, count] of lines.entries()) {
    const workbook = await open(saved);
    expect((await workbook.write([richSheet(count, `r${index + 1}`)])).mismatches).toEqual([]);
    saved = await workbook.save();
  }
  return saved;
}

/** The file after a run for each number of lines, all by the pane, closed in between. */
async function byPane(bytes: Uint8Array, ...lines: readonly number[]): Promise<Uint8Array> {
  let saved = bytes;
  for (const [index, count] of lines.entries()) {
    const book = await fileInHost(saved);
    expect((await book.workbook.write([richSheet(count, `r${index + 1}`)])).mismatches).toEqual([]);
    saved = book.save();
  }
  return saved;
}

/** What the sheets show and how it comes about. */
async function shown(workbook: Workbook): Promise<unknown> {
  const sheets: [string, unknown, (string | null)[]][] = [];
  for (const { name } of await workbook.sheets()) {
    const { values } = await workbook.read(name, block);
    const formulas: (string | null)[] = [];
    for (let row = 0; row <= block.bottom; row++) {
      for (let column = 0; column <= block.right; column++)
        formulas.push(await workbook.formula(name, { row, column }));
    }
    sheets.push([name, values satisfies readonly (readonly CellValue[])[], formulas]);
  }
  return { sheets, tables: await workbook.tables() };
}

/** All but our records. */
const printed = (model: Parameters<typeof printedModel>[0]) => ({
  ...(printedModel(model) as {
    sheets: { name: string; cells: unknown; widths: unknown; properties: unknown }[];
  }),
  customXml: null,
});

describe("what the command wrote", () => {
  test("is found, written again and taken back by the pane", async () => {
    const book = await fileInHost(await byFile(original(), 4));
    const before = printed(book.model);
    expect(await book.workbook.write([richSheet(6, "r2")])).toMatchObject({
      sheets: ["Rich"],
      mismatches: [],
    });
    expect(book.model.sheets.map(({ name }) => name)).toEqual(["Hers", "Rich"]);
    await book.workbook.undoLastRun();
    const after = printed(book.model);
    for (const part of ["cells", "widths", "properties"] as const) {
      expect(after.sheets[1]![part]).toEqual(before.sheets[1]![part]);
    }
    expect(after.sheets[0]).toEqual(before.sheets[0]);
    expect(book.model.tables[0]!.block).toEqual({ top: 1, left: 0, bottom: 5, right: 1 });
    expect(book.model.sheets[1]!.parts.charts).toHaveLength(1);
    expect(book.model.sheets[1]!.style(2, 1)).toMatchObject({ color: "#0000FF", fill: "#FFF8E1" });
  });

  test("is taken back by the pane: the sheet goes with its names, table and chart", async () => {
    const book = await fileInHost(await byFile(original(), 4));
    expect(await book.workbook.lastRun()).toEqual({ runId: "r1", sheets: ["Rich"], finished: true });
    await book.workbook.undoLastRun();
    const { model } = await fileInHost(original());
    expect(printedModel(book.model)).toEqual(printedModel(model));
  });

  test.each([
    [3, 6],
    [6, 3],
  ])("is taken back by the pane: %i lines again that were %i", async (first, second) => {
    const once = await byFile(original(), first);
    const book = await fileInHost(await byFile(original(), first, second));
    await book.workbook.undoLastRun();
    const before = printed((await fileInHost(once)).model);
    const after = printed(book.model);
    for (const part of ["cells", "widths", "properties"] as const) {
      expect(after.sheets[1]![part]).toEqual(before.sheets[1]![part]);
    }
    expect(await shown(await open(book.save()))).toEqual(await shown(await open(once)));
  });

  test("is not taken back by the pane once somebody has edited it", async () => {
    const book = await fileInHost(await byFile(original(), 4));
    book.model.sheets[1]!.setCell(3, 1, { value: 1 });
    await expect(book.workbook.undoLastRun()).rejects.toMatchObject({ code: "UNDO_REFUSED" });
  });
});

describe("what the pane wrote", () => {
  test("is found, written again and taken back by the command", async () => {
    const once = await byPane(original(), 4);
    const workbook = await open(once);
    expect(await workbook.write([richSheet(6, "r2")])).toMatchObject({ sheets: ["Rich"], mismatches: [] });
    await workbook.undoLastRun();
    expect(await shown(workbook)).toEqual(await shown(await open(once)));
  });

  test("is taken back by the command: the sheet goes with its names, table and chart", async () => {
    const book = await fileInHost(original());
    const untouched = await open(book.save());
    const workbook = await open(await byPane(original(), 4));
    expect(await workbook.lastRun()).toEqual({ runId: "r1", sheets: ["Rich"], finished: true });
    await workbook.undoLastRun();
    expect(await shown(workbook)).toEqual(await shown(untouched));
    const { model } = await fileInHost(await workbook.save());
    expect(printedModel(model)).toEqual(printedModel((await fileInHost(original())).model));
  });

  test.each([
    [3, 6],
    [6, 3],
  ])("is taken back by the command: %i lines again that were %i", async (first, second) => {
    const workbook = await open(await byPane(original(), first, second));
    await workbook.undoLastRun();
    const once = await byPane(original(), first);
    expect(await shown(workbook)).toEqual(await shown(await open(once)));
    const before = printed((await fileInHost(once)).model);
    const after = printed((await fileInHost(await workbook.save())).model);
    for (const part of ["cells", "widths", "properties"] as const) {
      expect(after.sheets[1]![part]).toEqual(before.sheets[1]![part]);
    }
  });

  test("is not taken back by the command once somebody has edited it", async () => {
    const book = await fileInHost(await byPane(original(), 4));
    book.model.sheets[1]!.setCell(3, 1, { value: 1 });
    const workbook = await open(book.save());
    await expect(workbook.undoLastRun()).rejects.toMatchObject({ code: "UNDO_REFUSED" });
  });
});

test("settings go both ways", async () => {
  const workbook = await open(original());
  await workbook.changeSetting("FinOps.VariancePresets", '{"a":"ä"}');
  const book = await fileInHost(await workbook.save());
  expect(await book.workbook.setting("FinOps.VariancePresets")).toBe('{"a":"ä"}');
  await book.workbook.changeSetting("Other", "2");
  const again = await open(book.save());
  expect([await again.setting("FinOps.VariancePresets"), await again.setting("Other")]).toEqual([
    '{"a":"ä"}',
    "2",
  ]);
});
