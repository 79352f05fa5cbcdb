import { cellName, type BlockAddress, type CellAddress } from "../../cells/address";
import { CellError, type CellValue } from "../../cells/CellValue";
import type { CalcSource } from "../CalcSource";
import type { Expression, ParsedFormula } from "../formula/Expression";
import { evaluateFormula } from "../formula/evaluate";
import { FormulaReader } from "../formula/FormulaReader";
import { ArrayValue } from "../values/ArrayValue";
import { Reference } from "../values/Reference";
import type { DateSetting } from "../values/serialFromDateText";
import type { ChangeLog } from "./ChangeLog";
import type { Column } from "./Column";
import { DependencyGraph } from "./DependencyGraph";
import type { FormulaCell } from "./FormulaCell";
import type { HostFunctions } from "./HostFunctions";
import { NameBook } from "./NameBook";
import { Scope } from "./Scope";
import { SheetCells } from "./SheetCells";
import { Spills } from "./Spills";
import { spillLimits } from "./spillLimits";
import { TableBook } from "./TableBook";

/** How many formulas may be open on the call stack; deeper ones are put aside and taken up again. */
const deepestNesting = 64;

/** Rounds of a calculation beyond one for each spilled formula. */
const patience = 8;

/** What a calculation does beyond giving each formula its own value. */
export interface EngineOptions {
  /** Arrays show in the cells below and to the right, and the engine keeps a list of what is to be calculated. */
  readonly isLive?: boolean;
  readonly functions?: HostFunctions | undefined;
}

const never = (): boolean => false;

/** Thrown to unwind the stack: this cell has to be calculated on its own first. */
class TooDeep {
  constructor(readonly cell: FormulaCell) {}
}

/** Calculates formula cells on demand, whatever the length of the chains between them. */
export class CalcEngine {
  readonly sheets: readonly SheetCells[];
  readonly graph = new DependencyGraph();
  /** Null where each formula shows in its own cell only. */
  readonly spills: Spills | null;
  /** What cells showed before they were changed, while someone wants to know. */
  log: ChangeLog | null = null;
  readonly dates: DateSetting;
  readonly names: NameBook;
  readonly tables: TableBook;
  readonly #positions = new Map<string, number>();
  readonly #functions: HostFunctions | undefined;
  readonly #reader: FormulaReader;
  /** Cells under calculation, outermost first. */
  readonly #open: FormulaCell[] = [];
  /** Cells put aside, each waiting for the next. */
  readonly #waiting: FormulaCell[] = [];
  /** Formulas that were not up to date when they were last looked at; kept for a live engine. */
  #queue: FormulaCell[] = [];
  #lastReader: FormulaCell | null = null;
  #lastBlock: Reference | null = null;
  /** Whether a formula is to be put aside rather than calculated inside the one that reads it. */
  #isDue = never;

  constructor(source: CalcSource, { isLive = false, functions }: EngineOptions = {}) {
    this.#functions = functions;
    this.#reader = new FormulaReader(
      (name) => this.sheetPosition(name),
      (name) => functions?.find(name),
    );
    this.dates = { dateSystem: source.dateSystem, today: source.today };
    this.sheets = source.sheets.map((name, position) => new SheetCells(position, name, source, this.dates));
    for (const { name, position } of this.sheets) this.#positions.set(name.toLowerCase(), position);
    const positionOf = (name: string) => this.sheetPosition(name);
    this.names = new NameBook(source.names, positionOf, (text) => this.parse(text));
    this.tables = new TableBook(source.tables, positionOf);
    this.spills = isLive ? new Spills(this, spillLimits(source, positionOf)) : null;
    if (isLive) for (const sheet of this.sheets) this.#queue.push(...sheet.formulas());
  }

  /** A formula, or a reference given as text. */
  parse(text: string): Expression {
    return this.#reader.read(text).expression;
  }

  sheetPosition(name: string): number | undefined {
    return this.#positions.get(name.toLowerCase());
  }

  readCell(sheet: number, row: number, column: number): CellValue {
    const reader = this.#open.at(-1);
    if (reader) this.graph.recordCell(reader, sheet, row, column);
    const cells = this.sheets[sheet]!;
    const formula = cells.formula(row, column);
    if (!formula) {
      const owner = cells.owner(row, column);
      if (owner) this.#freshen(owner);
      return cells.stored(row, column);
    }
    this.calculate(formula);
    return formula.value;
  }

  /** A column with all its formulas inside the reference calculated. */
  readColumn(reference: Reference, column: number): Column {
    this.recordBlock(reference);
    const cells = this.sheets[reference.sheet]!.column(column);
    if (cells.pending > 0) this.#settle(cells, reference.top, reference.bottom);
    if (cells.owners.size > 0) {
      for (const owner of ownersBetween(cells, reference.top, reference.bottom)) this.#freshen(owner);
    }
    return cells;
  }

  recordBlock(reference: Reference): void {
    const reader = this.#open.at(-1);
    // Columns of one block are read one after the other; a reference is made anew for each calculation.
    if (!reader || (this.#lastReader === reader && this.#lastBlock === reference)) return;
    this.graph.recordBlock(reader, reference);
    this.#lastReader = reader;
    this.#lastBlock = reference;
  }

  /** The formula under calculation. */
  get current(): FormulaCell | undefined {
    return this.#open.at(-1);
  }

  /** `Sheet1!A1` */
  nameOf({ sheet, row, column }: FormulaCell): string {
    return `${this.sheets[sheet]!.name}!${cellName({ row, column })}`;
  }

  /**
   * What a formula would show in a cell, which keeps its own; the first value of an array. Functions of the host are
   * not asked: nobody would wait for their answers.
   * @param from The cell the formula was written for: its relative references move from there.
   */
  evaluateAt(text: string, sheet: number, at: CellAddress, from: CellAddress): CellValue {
    const shift = { rows: at.row - from.row, columns: at.column - from.column };
    const scope = new Scope(this, sheet, at.row, at.column, shift);
    return scope.single(this.#result(this.#reader.read(text), scope));
  }

  /** Takes a formula that the source has now for the one it had; either may be missing. */
  replaced(before: FormulaCell | undefined, now: FormulaCell | undefined): void {
    if (before && before !== now) {
      this.graph.forget(before);
      this.spills?.forget(before);
      this.#functions?.left(before);
    }
    if (!now) return;
    if (before === now) this.soil(now);
    else if (this.spills) this.#queue.push(now);
  }

  /** Takes notice that the cells of a block show something else: what they feed has to be calculated again. */
  soilReaders(sheet: number, block: BlockAddress): void {
    const queue = [...this.graph.readersOfBlock(sheet, block)];
    for (let cell = queue.pop(); cell; cell = queue.pop()) {
      if (this.#soil(cell)) queue.push(...this.graph.readersOfBlock(cell.sheet, cell.block));
    }
  }

  /** Takes notice that a formula and what it feeds have to be calculated again. */
  soil(cell: FormulaCell): void {
    if (this.#soil(cell)) this.soilReaders(cell.sheet, cell.block);
  }

  /** Gives a formula that is not up to date its value without calculating it. */
  settleAs(cell: FormulaCell, error: CellError): void {
    cell.state = "done";
    cell.circular = true;
    cell.array = null;
    cell.value = error;
    this.#finish(cell);
  }

  /**
   * Calculates all that is not up to date; what spills over cells already read is followed by what read them.
   * Stops after each formula; once `isDue` says so, inside one before it reads a cell that is not up to date. Nothing
   * else may be asked of the engine before the end.
   */
  *calculation(isDue: () => boolean): Generator<void, void> {
    for (let round = 0; this.#queue.length > 0; round += 1) {
      const batch = this.#queue.filter((cell) => cell.state === "dirty" && this.#stands(cell));
      this.#queue = [];
      // Each round settles at least one more spilled formula, unless they drive each other round.
      if (this.spills && round > this.spills.laid.size + this.spills.blocked.size + patience) {
        this.spills.breakCircle(batch);
        continue;
      }
      for (const cell of batch) {
        if (cell.state !== "dirty") continue;
        this.#waiting.push(cell);
        while (this.#waiting.length > 0) {
          this.#isDue = isDue;
          this.#calculateWaiting();
          this.#isDue = never;
          yield;
        }
      }
    }
  }

  /** Formulas that spilled cells fed into themselves may do so no longer: they are tried again. */
  retryCircles(): void {
    if (!this.spills) return;
    const circular = [...this.spills.circular];
    this.spills.circular.clear();
    for (const cell of circular) this.soil(cell);
  }

  #stands(cell: FormulaCell): boolean {
    return this.sheets[cell.sheet]!.formula(cell.row, cell.column) === cell;
  }

  #soil(cell: FormulaCell): boolean {
    if (cell.state === "calculating" || cell.state === "waiting") cell.stale = true;
    if (cell.state !== "done") return false;
    this.log?.note(cell.sheet, cell.row, cell.column, cell.value);
    cell.state = "dirty";
    cell.circular = false;
    this.sheets[cell.sheet]!.column(cell.column).pending += 1;
    if (this.spills) this.#queue.push(cell);
    return true;
  }

  /** Spilled values are read after their formula; while that is under calculation they do not exist. */
  #freshen(owner: FormulaCell): void {
    if (owner.state === "dirty") this.calculate(owner);
    else if (owner.state !== "done") this.spills?.release(owner);
  }

  /** Brings a formula cell up to date. */
  calculate(cell: FormulaCell): void {
    if (cell.state === "done") return;
    if (cell.state !== "dirty") {
      this.#closeCircle(cell);
      return;
    }
    if (this.#open.length >= deepestNesting) throw new TooDeep(this.#open.at(-1)!);
    if (this.#open.length > 0) {
      if (this.#isDue()) throw new TooDeep(cell);
      this.#evaluate(cell);
      return;
    }
    this.#waiting.push(cell);
    while (this.#waiting.length > 0) this.#calculateWaiting();
  }

  /** Calculates the cell that was put aside last, or puts another one aside that it needs first. */
  #calculateWaiting(): void {
    const waiting = this.#waiting;
    const next = waiting.at(-1)!;
    try {
      if (next.state !== "done") this.#evaluate(next);
      waiting.pop();
    } catch (signal) {
      if (!(signal instanceof TooDeep)) {
        for (const cellLeft of waiting.splice(0)) if (cellLeft.state === "waiting") cellLeft.state = "dirty";
        throw signal;
      }
      next.state = "waiting";
      waiting.push(signal.cell);
    }
  }

  #evaluate(cell: FormulaCell): void {
    cell.state = "calculating";
    cell.stale = false;
    this.graph.forget(cell);
    this.#open.push(cell);
    try {
      this.#functions?.started(cell);
      cell.parsed ??= this.#reader.read(cell.text);
      const scope = new Scope(this, cell.sheet, cell.row, cell.column);
      const calculated = this.#result(cell.parsed, scope);
      // No IFERROR takes the place of an answer that is still to come.
      const result = this.#functions?.ended(cell)
        ? new CellError("#BUSY!", "waiting for the answer")
        : calculated;
      cell.array = result instanceof ArrayValue ? result : null;
      // A circle found on the way has set the value already.
      if (!cell.circular) cell.value = (result instanceof ArrayValue ? result.topLeft : result) ?? 0;
      cell.state = "done";
      this.#finish(cell);
    } catch (signal) {
      cell.state = "dirty";
      throw signal;
    } finally {
      this.#open.pop();
    }
    if (cell.stale) this.soil(cell);
    else this.spills?.place(cell);
  }

  #finish(cell: FormulaCell): void {
    const column = this.sheets[cell.sheet]!.column(cell.column);
    column.pending -= 1;
    column.store(cell.row, cell.value);
  }

  /** A value or, of more than one value, an array. */
  #result(parsed: ParsedFormula, scope: Scope): CellValue | ArrayValue {
    try {
      const result = evaluateFormula(parsed, scope);
      const several = result instanceof ArrayValue || (result instanceof Reference && !result.isCell);
      return several ? scope.array(result) : scope.single(result);
    } catch (signal) {
      if (signal instanceof TooDeep) throw signal;
      // A fault of one function must not take the other cells with it; the reason stays in the cell.
      return new CellError("#VALUE!", `the formula could not be calculated: ${String(signal)}`);
    }
  }

  #settle(column: Column, top: number, bottom: number): void {
    if (bottom - top < column.formulas.size) {
      for (let row = top; row <= bottom; row += 1) {
        const cell = column.formulas.get(row);
        if (cell) this.calculate(cell);
      }
      return;
    }
    for (const cell of column.formulas.values()) {
      if (cell.row >= top && cell.row <= bottom) this.calculate(cell);
    }
  }

  /** Every cell from this one to the one that reads it lies on a circle: they all show the error. */
  #closeCircle(cell: FormulaCell): void {
    const path = [...this.#waiting.filter(({ state }) => state === "waiting"), ...this.#open];
    const circle = path.slice(path.indexOf(cell));
    const names = [...circle, cell].map((member) => this.nameOf(member));
    const error = new CellError("#CALC!", `circular reference: ${names.join(" → ")}`);
    for (const member of circle) {
      member.circular = true;
      member.value = error;
      this.sheets[member.sheet]!.column(member.column).store(member.row, error);
    }
  }
}

/** The formulas that spill over rows of a column. */
function ownersBetween({ owners, covered }: Column, top: number, bottom: number): Iterable<FormulaCell> {
  if (bottom - top > owners.size) return owners;
  const found = new Set<FormulaCell>();
  for (let row = top; row <= bottom; row += 1) {
    const owner = covered.get(row);
    if (owner) found.add(owner);
  }
  return found;
}
