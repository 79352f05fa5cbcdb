import fc from "fast-check";
import { openXlsx } from "../../../src/workbook/xlsx/openXlsx";
import type { XlsxWorkbook } from "../../../src/workbook/xlsx/XlsxWorkbook";
import { fileInHost } from "../../support/fileInHost";
import { handMadeBook } from "../../support/handMadeBook";
import { richSheet } from "../../support/richSheet";

interface Edit {
  readonly row: number;
  readonly column: number;
  readonly cell: { readonly value: string | number | boolean | null; readonly formula?: string };
}

const width = 6;
const height = 12;
const edit = fc.record<Edit>({
  row: fc.nat(height - 1),
  column: fc.nat(width - 1),
  cell: fc.oneof(
    fc.record({
      value: fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean()),
    }),
    fc.record({ value: fc.constantFrom("mine", "0100", "=text", "'quoted", " spaced ", "1e5", "TRUE", "-") }),
    fc.record({
      value: fc.constant(null),
      formula: fc.constantFrom("=1+1", "=Hers!B1*2", '="a"&"b"', "=SUM(B3:B4)"),
    }),
  ),
});
const lines = fc.integer({ min: 2, max: 7 });
const door = fc.constantFrom("pane", "file");

const open = (bytes: Uint8Array): Promise<XlsxWorkbook> => openXlsx(bytes, { file: "book.xlsx" });

/** A user with the workbook open in the workbench. */
async function typed(bytes: Uint8Array, edits: readonly Edit[]): Promise<Uint8Array> {
  const book = await fileInHost(bytes);
  const sheet = book.model.sheets.find(({ name }) => name === "Rich")!;
  for (const { row, column, cell } of edits) sheet.setCell(row, column, cell);
  return book.save();
}

async function run(bytes: Uint8Array, through: string, count: number, runId: string): Promise<Uint8Array> {
  if (through === "pane") {
    const book = await fileInHost(bytes);
    await book.workbook.write([richSheet(count, runId)]);
    return book.save();
  }
  const workbook = await open(bytes);
  await workbook.write([richSheet(count, runId)]);
  return workbook.save();
}

async function undone(bytes: Uint8Array, through: string): Promise<Uint8Array> {
  if (through === "pane") {
    const book = await fileInHost(bytes);
    await book.workbook.undoLastRun();
    return book.save();
  }
  const workbook = await open(bytes);
  await workbook.undoLastRun();
  return workbook.save();
}

/** Each cell as it would be typed. */
async function shown(bytes: Uint8Array): Promise<unknown> {
  const workbook = await open(bytes);
  const { values } = await workbook.read("Rich", { top: 0, left: 0, bottom: height, right: width });
  const cells: unknown[] = [];
  for (const [row, each] of values.entries()) {
    for (const [column, value] of each.entries()) {
      cells.push((await workbook.formula("Rich", { row, column })) ?? value);
    }
  }
  return cells;
}

test("whatever was typed between two runs, an undo through either door restores it", async () => {
  await fc.assert(
    fc.asyncProperty(lines, lines, fc.array(edit, { maxLength: 8 }), door, door, door, async (...given) => {
      const [first, second, edits, one, two, back] = given;
      const original = handMadeBook([{ name: "Hers", rows: [["mine", 1]] }]);
      const before = await typed(await run(original, one, first, "r1"), edits);
      const after = await run(before, two, second, "r2");
      expect(await shown(await undone(after, back))).toEqual(await shown(before));
    }),
    { numRuns: 40, seed: 4 },
  );
});

test("whatever is typed into the block after a run refuses the undo, and beside it does not", async () => {
  await fc.assert(
    fc.asyncProperty(lines, edit, door, door, async (count, last, one, back) => {
      const original = handMadeBook([{ name: "Hers", rows: [["mine", 1]] }]);
      const written = await run(original, one, count, "r1");
      const edited = await typed(written, [last]);
      const same = JSON.stringify(await shown(written)) === JSON.stringify(await shown(edited));
      const inside = last.column < 2 && last.row < count + 2;
      const result = await undone(edited, back).then(
        () => "undone",
        (error: { readonly code: string }) => error.code,
      );
      expect(result).toBe(inside && !same ? "UNDO_REFUSED" : "undone");
    }),
    { numRuns: 40, seed: 5 },
  );
});
