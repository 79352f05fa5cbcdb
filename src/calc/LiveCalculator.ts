import type { BlockAddress, CellAddress } from "../cells/address";
import { CellError, type CellValue, type ErrorCode } from "../cells/CellValue";
import type { CalcSource, PlacedBlock } from "./CalcSource";
import type { CustomCall } from "./custom/CustomCall";
import { CustomCalls } from "./custom/CustomCalls";
import type { CustomFunction } from "./custom/CustomFunction";
import type { PlacedCell } from "./Calculator";
import { CalcEngine } from "./engine/CalcEngine";
import { ChangeLog } from "./engine/ChangeLog";
import type { FormulaCell } from "./engine/FormulaCell";
import { refreshBlock } from "./engine/refreshBlock";
import type { SheetCells } from "./engine/SheetCells";
import { byPlace, sameShown } from "./engine/Spills";

/** What has changed in the source since the last calculation. */
export type SourceChange =
  /** Cells of a block were set or cleared, values or formulas. */
  | { readonly kind: "cells"; readonly block: PlacedBlock }
  /**
   * Rows or columns were inserted, deleted or moved, a sheet was added, renamed, moved or removed, or a name, table
   * or merged cell changed: the source is read anew.
   */
  | { readonly kind: "structure" };

/** A cell and what it shows. */
export interface ShownCell extends PlacedCell {
  readonly value: CellValue;
}

/** A formula whose result shows in more than one cell. */
export interface Spill extends PlacedCell {
  /** From the formula's own cell to the last one. */
  readonly block: BlockAddress;
}

/** Why a cell shows an error. */
export interface CellMessage {
  readonly code: ErrorCode;
  readonly text: string;
  /** The formula's own cell, which is another one where its result spills. */
  readonly cell: PlacedCell;
  /** What the formula has read. */
  readonly inputs: readonly PlacedBlock[];
}

export interface LiveOptions {
  /** Functions of the host beside Excel's own. */
  readonly functions?: readonly CustomFunction[];
  /** How long a promised answer may take before its cell shows #N/A; without a limit unless the function has one. */
  readonly timeoutMs?: number;
  /** Hears which cells show something else after promised answers have come. */
  readonly onAnswered?: (changed: readonly ShownCell[]) => void;
}

const never = (): boolean => false;

/**
 * Keeps a workbook calculated while it is edited. The source is the workbook as it is now; `recalculate` is told
 * where it has changed and answers with every cell that shows something else. Arrays spill.
 */
export class LiveCalculator {
  #engine: CalcEngine;
  #calls: CustomCalls;
  /** Calls answered since the last calculation. */
  readonly #answered: CustomCall[] = [];
  #waiting: (() => void)[] = [];
  /** Between the first and the last step of a recalculation. */
  #isCalculating = false;

  constructor(
    readonly source: CalcSource,
    readonly options: LiveOptions = {},
  ) {
    this.#calls = this.#callsTo(options.functions ?? []);
    this.#engine = this.#newEngine();
    atOnce(this.#engine.calculation(never));
  }

  /** The value a cell shows, spilled ones included. */
  value(sheet: string, row: number, column: number): CellValue {
    const cells = this.#sheet(sheet);
    return cells ? this.#engine.readCell(cells.position, row, column) : null;
  }

  /**
   * What a formula would show in a cell: the rule of a conditional format, for example. Blank cells show null or 0 as
   * in a cell; functions of the host show #VALUE!.
   * @param from The cell the formula was written for: its relative references move from there.
   */
  evaluate(formula: string, at: PlacedCell, from: CellAddress = at): CellValue {
    const cells = this.#sheet(at.sheet);
    return cells ? this.#engine.evaluateAt(formula, cells.position, at, from) : new CellError("#REF!");
  }

  /** Every cell that shows a calculated value: those of formulas and those they spill into. */
  *calculatedCells(): Iterable<ShownCell> {
    for (const sheet of this.#engine.sheets) {
      for (const formula of sheet.formulas()) {
        for (const cell of cellsOf(formula))
          yield { sheet: sheet.name, ...cell, value: valueAt(sheet, cell) };
      }
    }
  }

  get spills(): readonly Spill[] {
    return [...this.#engine.spills!.laid].map((cell) => ({ ...this.#placed(cell), block: cell.block }));
  }

  /** The formula cells that take part in a circular reference. */
  get circular(): readonly PlacedCell[] {
    return this.#formulasThat((cell) => cell.circular);
  }

  /** The formula cells that call a volatile function, such as OFFSET. What they read is known, so none goes stale. */
  get volatile(): readonly PlacedCell[] {
    return this.#formulasThat((cell) => cell.parsed?.isVolatile === true);
  }

  /**
   * Calculates what the changes touch. The host is taken to show its own edits already.
   * @returns The cells that show something else than before, and of the changed blocks all that show a calculated
   * value. After a change of structure all cells that show a calculated value now or did so before.
   */
  recalculate(changes: readonly SourceChange[]): readonly ShownCell[] {
    return atOnce(this.recalculation(changes));
  }

  /**
   * The same in steps of a formula each, for who has other things to do meanwhile. Until it has ended nothing but
   * `known` may be asked; it may be given up for one of a changed structure.
   * @param isDue Asked in the middle of a step: true ends it where it can be taken up again.
   */
  *recalculation(changes: readonly SourceChange[], isDue = never): Generator<void, readonly ShownCell[]> {
    this.#isCalculating = true;
    try {
      if (changes.some(({ kind }) => kind === "structure"))
        return yield* this.#readingAnew(this.#calls, isDue);
      const log = new ChangeLog();
      const engine = this.#engine;
      engine.log = log;
      try {
        for (const change of changes) {
          if (change.kind === "cells") refreshBlock(engine, this.source, change.block);
        }
        for (const cell of this.#calls.forgetVolatile()) engine.soil(cell);
        engine.retryCircles();
        yield* engine.calculation(isDue);
        this.#soilAnswered();
        yield* engine.calculation(isDue);
      } finally {
        engine.log = null;
      }
      this.#announceRest();
      return this.#changed(log);
    } finally {
      this.#isCalculating = false;
    }
  }

  /** What a cell showed when it was last calculated; null of a formula that never was. */
  known(sheet: string, row: number, column: number): CellValue {
    const cells = this.#sheet(sheet);
    return cells ? valueAt(cells, { row, column }) : null;
  }

  /** Takes other functions of the host, and calls anew those that formulas use; answers as for a new structure. */
  useFunctions(functions: readonly CustomFunction[]): readonly ShownCell[] {
    const before = this.#calls;
    this.#calls = this.#callsTo(functions);
    return atOnce(this.#readingAnew(before, never));
  }

  /** Settles when no cell waits for an answer. */
  async answered(): Promise<void> {
    while (this.#calls.busyCount > 0 || this.#answered.length > 0) {
      await new Promise<void>((resolve) => {
        this.#waiting.push(resolve);
      });
    }
  }

  /** Why a cell shows an error; null when it shows none. */
  message(sheet: string, row: number, column: number): CellMessage | null {
    const value = this.value(sheet, row, column);
    if (!(value instanceof CellError)) return null;
    const cells = this.#sheet(sheet)!;
    const formula = cells.formula(row, column) ?? cells.owner(row, column);
    const cell = formula ? this.#placed(formula) : { sheet: cells.name, row, column };
    return { code: value.code, text: value.message ?? "", cell, inputs: this.#inputs(formula) };
  }

  /** The blocks a formula has read for its present value. */
  precedents(sheet: string, row: number, column: number): readonly PlacedBlock[] {
    return this.#inputs(this.#sheet(sheet)?.formula(row, column));
  }

  #newEngine(): CalcEngine {
    return new CalcEngine(this.source, { isLive: true, functions: this.#calls });
  }

  #callsTo(functions: readonly CustomFunction[]): CustomCalls {
    return new CustomCalls(functions, (call) => this.#hear(call), this.options.timeoutMs);
  }

  /** Answers that come together are calculated together. */
  #hear(call: CustomCall): void {
    this.#answered.push(call);
    if (this.#answered.length === 1) queueMicrotask(() => this.#takeAnswers());
  }

  #takeAnswers(): void {
    // A calculation under way takes them at its end.
    if (this.#isCalculating) return;
    const log = new ChangeLog();
    const engine = this.#engine;
    engine.log = log;
    try {
      this.#soilAnswered();
      atOnce(engine.calculation(never));
    } finally {
      engine.log = null;
    }
    this.options.onAnswered?.(this.#changed(log));
    this.#announceRest();
  }

  #soilAnswered(): void {
    for (const call of this.#answered.splice(0)) for (const user of call.users) this.#engine.soil(user);
  }

  #announceRest(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  /** The old formulas let go of their calls when the new ones have taken theirs. */
  *#readingAnew(calls: CustomCalls, isDue: () => boolean): Generator<void, readonly ShownCell[]> {
    const before = [...this.calculatedCells()];
    const old = this.#engine;
    this.#engine = this.#newEngine();
    try {
      yield;
      yield* this.#engine.calculation(isDue);
    } finally {
      for (const sheet of old.sheets) for (const cell of sheet.formulas()) calls.left(cell);
    }
    this.#soilAnswered();
    yield* this.#engine.calculation(isDue);
    this.#announceRest();
    const shown = [...this.calculatedCells()];
    const known = new Set(shown.map(addressOf));
    for (const cell of before) {
      const { sheet, row, column } = cell;
      if (known.has(addressOf(cell)) || !this.#sheet(sheet)) continue;
      shown.push({ sheet, row, column, value: this.value(sheet, row, column) });
    }
    return shown;
  }

  #changed(log: ChangeLog): readonly ShownCell[] {
    const changed: ShownCell[] = [];
    for (const { sheet: position, row, column, before } of log.notes()) {
      const sheet = this.#engine.sheets[position]!;
      const value = valueAt(sheet, { row, column });
      if (before === undefined || !sameShown(before, value)) {
        changed.push({ sheet: sheet.name, row, column, value });
      }
    }
    return changed;
  }

  #inputs(formula: FormulaCell | undefined): readonly PlacedBlock[] {
    return (formula?.reads ?? []).map(({ sheet, block: { top, left, bottom, right } }) => ({
      sheet: this.#engine.sheets[sheet]!.name,
      top,
      left,
      bottom,
      right,
    }));
  }

  #formulasThat(holds: (cell: FormulaCell) => boolean): readonly PlacedCell[] {
    return this.#engine.sheets.flatMap((sheet) =>
      [...sheet.formulas()]
        .filter(holds)
        .sort(byPlace)
        .map((cell) => this.#placed(cell)),
    );
  }

  #sheet(name: string): SheetCells | undefined {
    const position = this.#engine.sheetPosition(name);
    return position === undefined ? undefined : this.#engine.sheets[position];
  }

  #placed({ sheet, row, column }: FormulaCell): PlacedCell {
    return { sheet: this.#engine.sheets[sheet]!.name, row, column };
  }
}

/** Takes all the steps. */
function atOnce<Result>(steps: Generator<void, Result>): Result {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

function addressOf({ sheet, row, column }: PlacedCell): string {
  return `${sheet}!${row},${column}`;
}

function valueAt(sheet: SheetCells, { row, column }: { row: number; column: number }): CellValue {
  const formula = sheet.formula(row, column);
  return formula ? formula.value : sheet.stored(row, column);
}

function* cellsOf({ block }: FormulaCell): Iterable<{ row: number; column: number }> {
  for (let row = block.top; row <= block.bottom; row += 1) {
    for (let column = block.left; column <= block.right; column += 1) yield { row, column };
  }
}
