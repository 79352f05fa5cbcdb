import * as fc from "fast-check";
import { LiveCalculator } from "../../../src/calc/LiveCalculator";
import { CellError } from "../../../src/cells/CellValue";
import { LiveWorkbook } from "../../../src/workbench/grid/LiveWorkbook";
import { liveSource } from "../../../src/workbench/grid/liveSource";
import type { LiveSheet } from "../../../src/workbench/grid/LiveSheet";
import { inverseShift, type CellShift } from "../../../src/workbench/model/shift/CellShift";
import { shiftCells } from "../../../src/workbench/model/shift/shiftCells";
import type { ModelCell } from "../../../src/workbench/model/WorkbookModel";
import { seeds } from "../../support/seeds";

const rows = 9;
const columns = 7;
const today = 46_000;

interface LineEdit {
  readonly kind: "insert" | "remove";
  readonly axis: "row" | "column";
  readonly first: number;
  readonly count: number;
}

type Edit =
  | LineEdit
  | { readonly kind: "set"; readonly row: number; readonly column: number; readonly cell: ModelCell | null }
  | { readonly kind: "move"; readonly row: number; readonly column: number; readonly to: number }
  | { readonly kind: "sheet" }
  | { readonly kind: "undo" };

const formulas = [
  "=A1+B2",
  "=SUM(A1:B6)",
  "=SUM(A:A)",
  "=Rate*2",
  "=SUM(T[Plan])",
  "=Other!A1&A2",
  "=SEQUENCE(3)",
  "=SUM(C2#)",
  "=SUM($B$2:$C$5)+C3",
  '=IFERROR(A3,"none")',
];

const place = { row: fc.nat({ max: rows - 1 }), column: fc.nat({ max: columns - 1 }) };

const edits: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant("set" as const),
      ...place,
      cell: fc.oneof(
        fc.nat({ max: 9 }).map((value) => ({ value })),
        fc.constantFrom(...formulas).map((formula) => ({ value: null, formula })),
        fc.constant(null),
      ),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom("insert" as const, "remove" as const),
      axis: fc.constantFrom("row" as const, "column" as const),
      first: fc.nat({ max: 6 }),
      count: fc.integer({ min: 1, max: 2 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant("move" as const), ...place, to: fc.nat({ max: 12 }) }),
  },
  { weight: 1, arbitrary: fc.constant<Edit>({ kind: "sheet" }) },
  { weight: 5, arbitrary: fc.constant<Edit>({ kind: "undo" }) },
);

/** A workbook under a user's hand, with what undoes each step. */
class EditedBook {
  readonly book = new LiveWorkbook(1900, today);
  readonly sheet: LiveSheet;
  readonly #other: LiveSheet;
  readonly #undo: (() => void)[] = [];

  constructor() {
    this.sheet = this.book.addSheet("S");
    this.#other = this.book.addSheet("Other");
    this.#other.setCell(0, 0, { value: null, formula: "=SUM(S!A1:C9)" });
    this.sheet.setCell(0, 0, { value: "Plan" });
    this.book.addTable(this.sheet, { top: 0, left: 0, bottom: 4, right: 1 }, "T", ["Plan", "Column1"]);
    this.sheet.setCell(0, 1, { value: "Column1" });
    this.book.setName("Rate", "=S!$C$4", null);
  }

  do(edit: Edit): void {
    if (edit.kind === "undo") this.#undo.pop()?.();
    else if (edit.kind === "set") this.#set(edit.row, edit.column, edit.cell);
    else if (edit.kind === "sheet") this.#removeSheet();
    else if (edit.kind === "move") this.#shift(this.#moveOf(edit.row, edit.column, edit.to));
    else this.#shift(this.#linesOf(edit));
  }

  undoAll(): void {
    for (let undo = this.#undo.pop(); undo; undo = this.#undo.pop()) undo();
  }

  /** What every cell shows, as it was followed step by step. */
  followed(): string {
    return this.#shown((sheet, row, column) => this.book.value(sheet, row, column));
  }

  /** What every cell shows to a calculator that starts from the last state. */
  fromNothing(): string {
    const fresh = new LiveCalculator(liveSource(this.book, today));
    return this.#shown((sheet, row, column) => fresh.value(sheet.name, row, column));
  }

  held(): unknown {
    const cells = this.book.sheets.map((sheet) =>
      [...sheet.cells()].map((cell) => JSON.stringify(cell)).sort(),
    );
    const tables = this.book.tables.map(({ block, columns: names }) => ({ block, names }));
    return { cells, tables, names: this.book.names.map(({ refersTo }) => refersTo) };
  }

  #shown(of: (sheet: LiveSheet, row: number, column: number) => unknown): string {
    const shown: unknown[] = [];
    for (const sheet of this.book.sheets) {
      for (let row = 0; row < rows + 6; row += 1) {
        for (let column = 0; column < columns + 6; column += 1) {
          const value = of(sheet, row, column);
          shown.push(value instanceof CellError ? value.code : value);
        }
      }
    }
    return JSON.stringify(shown);
  }

  #set(row: number, column: number, cell: ModelCell | null): void {
    const before = this.sheet.cell(row, column) ?? null;
    this.sheet.setCell(row, column, cell);
    this.#undo.push(() => this.sheet.setCell(row, column, before));
  }

  #removeSheet(): void {
    if (this.book.sheets.length < 2) return;
    const restores = this.book.removeSheet(this.#other);
    this.#undo.push(() => {
      this.book.restoreSheet(this.#other, 1);
      for (const restore of restores) restore();
    });
  }

  /** Two cells of a column, cut and pasted. */
  #moveOf(row: number, column: number, to: number): CellShift {
    const { sheet } = this;
    const from = { top: row, left: column, bottom: row + 1, right: column };
    return { kind: "move", sheet, toSheet: sheet, from, to: { ...from, top: to, bottom: to + 1 } };
  }

  #linesOf({ kind, axis, first, count }: LineEdit): CellShift {
    return { kind, axis, sheet: this.sheet, first, last: first + count - 1 };
  }

  /** The grid puts back the cells that were removed or written over; the rest is the model's. */
  #shift(shift: CellShift): void {
    const lost = [...this.sheet.cells()].filter(
      ({ row, column }) =>
        (shift.kind === "remove" && isWithin(shift.axis === "row" ? row : column, shift)) ||
        (shift.kind === "move" &&
          column === shift.to.left &&
          isWithin(row, { first: shift.to.top, last: shift.to.bottom })),
    );
    const restores = shiftCells(this.book, shift);
    this.#undo.push(() => {
      shiftCells(this.book, inverseShift(shift));
      for (const { row, column, ...cell } of lost) {
        const isMovedBack = shift.kind === "move" && this.sheet.cell(row, column) !== undefined;
        if (!isMovedBack) this.sheet.setCell(row, column, cell);
      }
      for (const restore of restores) restore();
    });
  }
}

function isWithin(line: number, { first, last }: { first: number; last: number }): boolean {
  return line >= first && line <= last;
}

/** The big count is for `npm run test:full`. */
const many = process.env["FINOPS_FULL"] ? 10_000 : 1_000;

// Invariant: what was followed step by step is what a calculator shows that starts from the last state.
test(`after each of ${many} edits, moves of cells and undos the workbook shows what it would show from nothing`, () => {
  const [steps] = fc.sample(fc.array(edits, { minLength: many, maxLength: many, size: "max" }), {
    seed: seeds.seed,
    numRuns: 1,
  });
  const edited = new EditedBook();
  let compared = 0;
  for (const step of steps!) {
    edited.do(step);
    expect(edited.followed()).toBe(edited.fromNothing());
    compared += 1;
  }
  expect(compared).toBe(many);
});

test("undoing all of it gives the workbook as it was: cells, formulas, names and tables", () => {
  fc.assert(
    fc.property(fc.array(edits, { minLength: 1, maxLength: 25 }), (steps) => {
      const edited = new EditedBook();
      const before = edited.held();
      for (const step of steps) edited.do(step);
      edited.undoAll();
      expect(edited.held()).toEqual(before);
    }),
    seeds,
  );
});
