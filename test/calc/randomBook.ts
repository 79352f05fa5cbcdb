import * as fc from "fast-check";
import { cellFromName } from "../../src/cells/address";
import type { CellValue } from "../../src/cells/CellValue";
import { LiveCalculator, type ShownCell, type SourceChange } from "../../src/calc/LiveCalculator";
import { GridSource } from "./gridSource";
import { codeOrValue } from "./liveBook";

/** A user's action on a workbook of two sheets. */
export type Action =
  | { readonly kind: "set"; readonly cell: string; readonly value: CellValue }
  | { readonly kind: "undo" }
  | { readonly kind: "clear"; readonly sheet: string; readonly row: number }
  | { readonly kind: "insert" | "delete"; readonly sheet: string; readonly row: number };

const rows = 7;

const inputs = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 4 }) },
  fc.constantFrom<CellValue>("x", "2", null, true, 0.5),
);

/** Formulas of one value over the inputs and over each other, circles included. */
const scalars = [
  "=A1+B2",
  "=SUM(A1:B4)",
  '=IF(A2>2,B1,"low")',
  '=SUMIFS(B1:B7,A1:A7,">1")',
  "=INDEX(A1:A4,2)*2",
  "=IFERROR(C2+C1,0)",
  "=SUM(C1:C4)",
  "=C3",
  "=OFFSET(A1,B1,0)",
  '=INDIRECT("B"&A1)',
];

/** Formulas whose result spills; they read the inputs, and each other's room is contended. */
const spilling = [
  "=SEQUENCE(A1)",
  "=SEQUENCE(A2,B1)",
  "=A1:B3*2",
  "=SORT(A1:A5)",
  "=FILTER(A1:B6,A1:A6>1)",
  "=UNIQUE(B1:B7)",
  "=IF(B2=1,SEQUENCE(3),A1)",
  "=TRANSPOSE(C1:C3)",
  "=SEQUENCE(C1)",
];

/** Formulas on the second sheet that read spilled cells, and spill too. */
const readers = [
  "=SUM(S!D:H)",
  "=S!D1#",
  "=SUM(S!D2#)",
  "=COUNTA(S!D1:H7)",
  "=S!E3",
  "=ROWS(S!E1#)",
  "=SORT(S!D1:D4)",
  '=SUMIFS(S!D1:D7,S!D1:D7,">1")',
  "=SEQUENCE(S!D2)",
  "=A1",
];

function cellOf(columns: string): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...columns), fc.integer({ min: 1, max: rows }))
    .map(([column, row]) => `${column}${row}`);
}

function setting(cells: fc.Arbitrary<string>, value: fc.Arbitrary<CellValue>): fc.Arbitrary<Action> {
  return fc.record({ kind: fc.constant("set" as const), cell: cells, value });
}

const place = {
  sheet: fc.constantFrom("S", "T"),
  row: fc.integer({ min: 0, max: rows - 1 }),
};

export const actions: fc.Arbitrary<Action> = fc.oneof(
  { weight: 6, arbitrary: setting(cellOf("AB"), inputs) },
  { weight: 4, arbitrary: setting(cellOf("C"), fc.oneof(inputs, fc.constantFrom(...scalars))) },
  { weight: 6, arbitrary: setting(cellOf("DEFG"), fc.constantFrom(...spilling, null, null, 7, "")) },
  {
    weight: 4,
    arbitrary: setting(
      cellOf("BCD").map((cell) => `T!${cell}`),
      fc.constantFrom(...readers, null, 5),
    ),
  },
  { weight: 4, arbitrary: fc.constant<Action>({ kind: "undo" }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("clear" as const), ...place }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constantFrom("insert" as const, "delete" as const), ...place }),
  },
);

type Grids = Record<string, (CellValue | undefined)[][]>;

/** A workbook that actions change, calculated as it goes, and what a host would show that hears of changes only. */
export class RandomBook {
  readonly grids: Grids = { S: [], T: [] };
  readonly calculator = new LiveCalculator(new GridSource(this.grids));
  readonly #shown = new Map<string, CellValue>();
  readonly #undo: Grids[] = [];

  /** @param isDue Interrupts calculations in the middle; without it they go through at once. */
  constructor(private readonly isDue: (() => boolean) | null = null) {}

  apply(action: Action): void {
    if (action.kind === "undo") {
      const before = this.#undo.pop();
      if (before) this.#undone(before);
      return;
    }
    this.#undo.push(structuredClone(this.grids));
    if (action.kind === "set") this.#set(action.cell, action.value);
    else if (action.kind === "clear") this.#clear(action.sheet, action.row);
    else this.#move(action.sheet, action.row, action.kind);
  }

  /** What every cell shows, read one by one. */
  values(calculator = this.calculator): unknown[] {
    return everyCell().map(({ sheet, row, column }) => codeOrValue(calculator.value(sheet, row, column)));
  }

  /** What a host shows that starts blank and hears of its own edits and of the changed cells. */
  heard(): unknown[] {
    return everyCell().map(({ sheet, row, column }) =>
      codeOrValue(this.#shown.get(`${sheet}!${row},${column}`) ?? null),
    );
  }

  /** The same workbook calculated from nothing. */
  fresh(): LiveCalculator {
    return new LiveCalculator(new GridSource(structuredClone(this.grids)));
  }

  #set(cell: string, value: CellValue): void {
    const { sheet, row, column } = placeOf(cell);
    const grid = this.grids[sheet]!;
    while (grid.length <= row) grid.push([]);
    grid[row]![column] = value;
    this.#hear([{ sheet, row, column }], () =>
      this.#recalculate([
        { kind: "cells", block: { sheet, top: row, left: column, bottom: row, right: column } },
      ]),
    );
  }

  #clear(sheet: string, row: number): void {
    const cells = everyCell().filter((cell) => cell.sheet === sheet && cell.row === row);
    if (this.grids[sheet]![row]) this.grids[sheet]![row] = [];
    this.#hear(cells, () =>
      this.#recalculate([{ kind: "cells", block: { sheet, top: row, left: 0, bottom: row, right: 16_383 } }]),
    );
  }

  /** Formulas stay as they are: what matters is that the calculator follows. */
  #move(sheet: string, row: number, kind: "insert" | "delete"): void {
    const after = structuredClone(this.grids);
    if (kind === "insert") after[sheet]!.splice(row, 0, []);
    else after[sheet]!.splice(row, 1);
    this.#take(after);
    this.#hear(everyCell(), () => this.#recalculate([{ kind: "structure" }]));
  }

  /** Undo tells the cells that it puts back, as a host does that keeps them cell by cell. */
  #undone(before: Grids): void {
    const differing = everyCell().filter(
      ({ sheet, row, column }) =>
        (before[sheet]![row]?.[column] ?? null) !== (this.grids[sheet]![row]?.[column] ?? null),
    );
    this.#take(before);
    this.#hear(differing, () =>
      this.#recalculate(
        differing.map(({ sheet, row, column }) => ({
          kind: "cells",
          block: { sheet, top: row, left: column, bottom: row, right: column },
        })),
      ),
    );
  }

  #recalculate(changes: readonly SourceChange[]): readonly ShownCell[] {
    if (!this.isDue) return this.calculator.recalculate(changes);
    const steps = this.calculator.recalculation(changes, this.isDue);
    let step = steps.next();
    while (!step.done) step = steps.next();
    return step.value;
  }

  #take(grids: Grids): void {
    for (const [sheet, grid] of Object.entries(grids)) this.grids[sheet] = grid;
  }

  /** The host shows what was typed, and then what the calculator tells. */
  #hear(edited: readonly Place[], recalculate: () => readonly ShownCell[]): void {
    for (const { sheet, row, column } of edited) {
      const value = this.grids[sheet]![row]?.[column] ?? null;
      this.#shown.set(`${sheet}!${row},${column}`, value);
    }
    for (const { sheet, row, column, value } of recalculate())
      this.#shown.set(`${sheet}!${row},${column}`, value);
  }
}

interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

function placeOf(name: string): Place {
  const [cell = "", sheet = "S"] = name.includes("!") ? [name.slice(2), name.slice(0, 1)] : [name];
  return { sheet, ...cellFromName(cell)! };
}

function everyCell(): Place[] {
  const cells: Place[] = [];
  for (const sheet of ["S", "T"]) {
    for (let row = 0; row < 40; row += 1) {
      for (let column = 0; column < 12; column += 1) cells.push({ sheet, row, column });
    }
  }
  return cells;
}
