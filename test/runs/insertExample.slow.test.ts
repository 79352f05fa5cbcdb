import type { CustomFunction } from "../../src/calc/custom/CustomFunction";
import { CellError } from "../../src/cells/CellValue";
import type { FunctionGuide } from "../../src/runs/FunctionGuide";
import { insertExample } from "../../src/runs/insertExample";
import { LiveWorkbook } from "../../src/workbench/grid/LiveWorkbook";
import { OfficeHost } from "../../src/workbench/host/OfficeHost";
import { OfficeWorkbook } from "../../src/workbook/officejs/OfficeWorkbook";
import { literalCells } from "../../tools/docs/formulaArguments";
import { functionGuide } from "../../tools/docs/functionGuide";
import { cellFunctions } from "../support/cellFunctions";
import { connectOffice } from "../support/officeBridge";

let guide: FunctionGuide;
let functions: readonly CustomFunction[];
beforeAll(async () => {
  [guide, functions] = await Promise.all([functionGuide(), cellFunctions()]);
});
afterEach(() => {
  Reflect.deleteProperty(globalThis, "finopsDateSystem");
});

const at = { sheet: "Try", row: 4, column: 2 };
const named = (name: string) =>
  guide.families.flatMap((family) => family.functions).find((each) => each.name === name)!;

/** An empty workbook in which the add-in's functions can be called, through Microsoft's client. */
async function openBook(system: 1900 | 1904 = 1900) {
  const book = new LiveWorkbook(system, 0);
  const sheet = book.addSheet("Try");
  book.useFunctions(functions);
  connectOffice(new OfficeHost(book));
  Object.assign(globalThis, { finopsDateSystem: system });
  const workbook = await OfficeWorkbook.open("one");
  return { book, sheet, workbook };
}

type Book = Awaited<ReturnType<typeof openBook>>;

/** What the cells of a result show once the functions have answered. */
async function shown({ book, sheet }: Book, top: number, rows: number, columns: number) {
  const isBusy = (): boolean => {
    const first = book.value(sheet, top, 3);
    return first instanceof CellError && first.code === "#BUSY!";
  };
  while (isBusy()) await new Promise((resolve) => setTimeout(resolve, 20));
  return Array.from({ length: rows }, (_, down) =>
    Array.from({ length: columns }, (__, right) => book.value(sheet, top + down, 3 + right) ?? ""),
  );
}

test.each([1900, 1904] as const)(
  "every example gives in cells what it says, in a workbook of %d",
  async (system) => {
    const open = await openBook(system);
    for (const described of guide.families.flatMap((family) => family.functions)) {
      for (const example of described.examples) {
        const place = await insertExample(open.workbook, described, example, at, system);
        const top = Number(/\d+$/.exec(place)![0]) - example.resultRows;
        const cells = await shown(open, top, example.resultRows, example.resultColumns);
        const days = system === 1904 ? 1462 : 0;
        const said = literalCells(example.result).map((row) =>
          row.map((cell, column) => (example.dateColumns.includes(column) ? Number(cell) - days : cell)),
        );
        expect({ example: example.formula, cells }).toEqual({ example: example.formula, cells: said });
        for (const { row, column } of open.sheet.cells()) open.sheet.setCell(row, column, { value: null });
      }
    }
  },
);

test("days are dates, in the inputs and in the result", async () => {
  const open = await openBook();
  const described = named("FINOPS.RECOGNIZE.SCHEDULE");
  await insertExample(open.workbook, described, described.examples[0]!, at, 1900);
  const format = (row: number, column: number) => open.sheet.style(row, column)?.numberFormat;
  expect([format(5, 3), format(6, 3), format(7, 3), format(8, 3)]).toEqual(Array(4).fill("yyyy-mm-dd"));
  expect(format(7, 4)).not.toBe("yyyy-mm-dd");
});

test("a cell in the way is named, also where the result would spill, and nothing is written", async () => {
  const open = await openBook();
  const described = named("FINOPS.RECOGNIZE.SCHEDULE");
  open.sheet.setCell(8, 6, { value: "mine" });
  await expect(
    insertExample(open.workbook, described, described.examples[0]!, at, 1900),
  ).rejects.toMatchObject({
    code: "CELLS_IN_USE",
    slots: { place: "Try!G9", value: '"mine"', needed: "C5:G9" },
  });
  expect([...open.sheet.cells()]).toHaveLength(1);
});

test("a formula that shows nothing is in the way as well", async () => {
  const open = await openBook();
  const described = named("FINOPS.RECOGNIZE");
  open.sheet.setCell(5, 2, { value: null, formula: '=""' });
  await expect(
    insertExample(open.workbook, described, described.examples[0]!, at, 1900),
  ).rejects.toMatchObject({
    code: "CELLS_IN_USE",
    slots: { place: "Try!C6" },
  });
});

test("the edge of the sheet is in the way", async () => {
  const open = await openBook();
  const described = named("FINOPS.RECOGNIZE");
  const edge = { sheet: "Try", row: 1_048_573, column: 0 };
  await expect(
    insertExample(open.workbook, described, described.examples[0]!, edge, 1900),
  ).rejects.toMatchObject({
    code: "CELLS_IN_USE",
    slots: { value: "the edge of the sheet" },
  });
});

test("a sheet that has gone is told", async () => {
  const { workbook } = await openBook();
  const described = named("FINOPS.RECOGNIZE");
  const gone = { ...at, sheet: "Gone" };
  await expect(insertExample(workbook, described, described.examples[0]!, gone, 1900)).rejects.toMatchObject({
    code: "SHEET_MISSING",
  });
});
