import { CellError, type CellValue } from "../../cells/CellValue";
import { evaluate } from "../formula/evaluate";
import type { Expression } from "../formula/Expression";
import { ArrayValue } from "../values/ArrayValue";
import { LambdaValue } from "../values/LambdaValue";
import { Reference, ReferenceList } from "../values/Reference";
import type { DateSetting } from "../values/serialFromDateText";
import type { Value } from "../values/Value";
import type { CalcEngine } from "./CalcEngine";
import type { Column } from "./Column";

const deepestNames = 256;
/** An array larger than this is refused rather than built: a whole sheet has 17 thousand million cells. */
const largestArray = 1 << 24;

/** How far relative references move from where they were written. */
export interface Shift {
  readonly rows: number;
  readonly columns: number;
}

/** What a formula sees while it is calculated: its own place, and the cells, names and tables around it. */
export class Scope {
  constructor(
    readonly engine: CalcEngine,
    readonly sheet: number,
    readonly row: number,
    readonly column: number,
    /** Null for a formula that was written for this very place. */
    readonly shift: Shift | null = null,
    readonly nesting = 0,
    readonly locals: ReadonlyMap<string, Value> | null = null,
  ) {}

  get dates(): DateSetting {
    return this.engine.dates;
  }

  evaluate(expression: Expression): Value {
    return evaluate(expression, this);
  }

  /** The same place with one more name bound by LET or LAMBDA. */
  withLocal(name: string, value: Value): Scope {
    const locals = new Map(this.locals ?? []).set(name, value);
    return new Scope(this.engine, this.sheet, this.row, this.column, this.shift, this.nesting, locals);
  }

  /** What a defined name stands for, seen from this place. */
  name(sheet: number | "own", name: string): Value {
    const local = sheet === "own" ? this.locals?.get(name) : undefined;
    if (local !== undefined) return local;
    const expression = this.engine.names.find(name, sheet === "own" ? this.sheet : sheet);
    if (!expression) return new CellError("#NAME?", `unknown name ${name}`);
    if (this.nesting >= deepestNames) return new CellError("#NAME?", `the name ${name} leads back to itself`);
    // Relative references of a name count from A1.
    const shift = { rows: this.row, columns: this.column };
    return evaluate(
      expression,
      new Scope(this.engine, this.sheet, this.row, this.column, shift, this.nesting + 1),
    );
  }

  cell(sheet: number, row: number, column: number): CellValue {
    return this.engine.readCell(sheet, row, column);
  }

  /** A column of a reference, ready to be read between its rows; the reading is on record. */
  columnOf(reference: Reference, offset: number): Column {
    return this.engine.readColumn(reference, reference.left + offset);
  }

  /** Records that a reference is read; callers then take its columns one by one. */
  lastRowOf(reference: Reference): number {
    return Math.min(reference.bottom, this.engine.sheets[reference.sheet]!.lastRow);
  }

  lastColumnOf(reference: Reference): number {
    return Math.min(reference.right, this.engine.sheets[reference.sheet]!.lastColumn);
  }

  /** One cell value of any value: a single cell is read, of more the first counts. */
  single(value: Value): CellValue {
    if (value instanceof Reference) return this.cell(value.sheet, value.top, value.left);
    if (value instanceof ArrayValue) return value.topLeft;
    if (value instanceof LambdaValue) return new CellError("#CALC!", "a function is not a value of a cell");
    return value instanceof ReferenceList ? new CellError("#VALUE!") : value;
  }

  /** All values of any value, as an array. */
  array(value: Value): ArrayValue | CellError {
    if (value instanceof ArrayValue) return value;
    if (value instanceof ReferenceList) return new CellError("#VALUE!", "several ranges cannot be one array");
    if (value instanceof LambdaValue) return new CellError("#CALC!", "a function is no array");
    if (!(value instanceof Reference)) return new ArrayValue(1, 1, [value]);
    const { rows, columns } = value;
    if (rows * columns > largestArray) return new CellError("#NUM!", "the range is too large for an array");
    if (columns === 1) {
      const part: CellValue[] = this.columnOf(value, 0).values.slice(value.top, value.bottom + 1);
      while (part.length < rows) part.push(null);
      return new ArrayValue(rows, 1, part);
    }
    const cells = new Array<CellValue>(rows * columns).fill(null);
    const lastRow = this.lastRowOf(value);
    for (let offset = 0; offset <= this.lastColumnOf(value) - value.left; offset += 1) {
      const { values } = this.columnOf(value, offset);
      for (let row = value.top; row <= lastRow; row += 1) {
        cells[(row - value.top) * columns + offset] = values[row] ?? null;
      }
    }
    // Columns beyond the used ones may be filled later: the whole block is what was read.
    this.engine.recordBlock(value);
    return new ArrayValue(rows, columns, cells);
  }
}
