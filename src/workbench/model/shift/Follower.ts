import type { BlockAddress } from "../../../cells/address";
import type { ModelSheet } from "../WorkbookModel";
import { inverseShift, shiftedBlock, type CellShift, type PlacedOnSheet } from "./CellShift";
import { withTexts, type KeptReference } from "./keptReferences";
import { sameBlock, shiftFormula, type Following } from "./shiftFormula";

/** Puts back what a shift has lost, unless somebody has changed it since. */
export type Restore = () => void;

/** A place where something is kept. */
export interface Slot<Value> {
  get(): Value;
  set(value: Value): void;
}

/** Lets references follow cells that moved, and remembers what the way back alone would not give again. */
export class Follower {
  readonly restores: Restore[] = [];

  constructor(
    private readonly forward: Following,
    private readonly backward: Following,
  ) {}

  static ofShift(
    sheets: readonly ModelSheet[],
    shift: CellShift,
    lost: Pick<Following, "hasLost">,
  ): Follower {
    const byName = sheetsByName(sheets);
    const back = inverseShift(shift);
    return new Follower(
      { sheets: byName, block: (place) => shiftedBlock(place, shift), ...lost },
      { sheets: byName, block: (place) => shiftedBlock(place, back) },
    );
  }

  /** For a sheet that goes, with all that refers to it. */
  static ofRemoval(sheets: readonly ModelSheet[], gone: ModelSheet): Follower {
    const byName = sheetsByName(sheets);
    return new Follower(
      { sheets: byName, block: (place) => (place.sheet === gone ? null : place) },
      { sheets: byName, block: (place) => place },
    );
  }

  /** Where a cell stands now; null when it is gone. */
  cell(sheet: ModelSheet, row: number, column: number): PlacedOnSheet | null {
    return this.forward.block({ sheet, block: { top: row, left: column, bottom: row, right: column } });
  }

  /** A formula after the shift, and after the way back. */
  formula(
    before: string,
    home: ModelSheet | null,
    newHome: ModelSheet | null = home,
  ): { readonly after: string; readonly back: string } {
    const after = shiftFormula(before, home, newHome, this.forward);
    return { after, back: after === before ? before : shiftFormula(after, newHome, home, this.backward) };
  }

  reference(kept: KeptReference): void {
    const before = kept.get();
    const { home, isAddress } = kept;
    const after = withTexts(before, isAddress, (formula) => this.formula(formula, home).after);
    const back = withTexts(before, isAddress, (formula) => this.formula(formula, home).back);
    kept.set(after);
    this.note(before, back, kept, (one, other) => JSON.stringify(one) === JSON.stringify(other));
  }

  /** Blocks of one sheet; those that are gone, or on another sheet now, are left out. */
  blocks(slot: Slot<readonly BlockAddress[]>, sheet: ModelSheet): void {
    const before = slot.get();
    const after = before.flatMap((block) => standing(sheet, block, this.forward));
    slot.set(after);
    const back = after.flatMap((block) => standing(sheet, block, this.backward));
    this.note(before, back, slot, sameBlocks);
  }

  /** Remembers to put `before` back where the way back ends with something else. */
  note<Value>(
    before: Value,
    back: Value,
    slot: Slot<Value>,
    isSame: (one: Value, other: Value) => boolean,
  ): void {
    if (isSame(before, back)) return;
    this.restores.push(() => {
      if (isSame(slot.get(), back)) slot.set(before);
    });
  }

  /** Leaves out items that are gone; the way back brings them again. */
  drop<Item>(slot: Slot<readonly Item[]>, isGone: (item: Item) => boolean): void {
    const gone = slot.get().filter(isGone);
    if (gone.length === 0) return;
    slot.set(slot.get().filter((item) => !isGone(item)));
    this.restores.push(() => {
      const now = slot.get();
      slot.set([...now, ...gone.filter((item) => !now.includes(item))]);
    });
  }
}

function sheetsByName(sheets: readonly ModelSheet[]): ReadonlyMap<string, ModelSheet> {
  return new Map(sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
}

function standing(
  sheet: ModelSheet,
  block: BlockAddress,
  { block: follow }: Following,
): readonly BlockAddress[] {
  const after = follow({ sheet, block });
  return after?.sheet === sheet ? [after.block] : [];
}

function sameBlocks(one: readonly BlockAddress[], other: readonly BlockAddress[]): boolean {
  return one.length === other.length && one.every((block, at) => sameBlock(block, other[at]!));
}
