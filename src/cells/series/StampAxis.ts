import { cellName, type CellAddress } from "../address";
import { sheetPrefix } from "../place";
import { stampKey, type Stamp } from "./Stamp";

/** A stamp, and the first cell that states it. */
export interface PlacedStamp {
  readonly stamp: Stamp;
  readonly cell: CellAddress;
  /** The cell as messages name it. */
  readonly place: string;
}

/** The stamps of a table, each once, in the order in which they were met. */
export class StampAxis {
  readonly #all: PlacedStamp[] = [];
  readonly #byKey = new Map<string, number>();
  readonly #byStamp = new Map<Stamp, number>();

  constructor(private readonly sheet: string) {}

  get all(): readonly PlacedStamp[] {
    return this.#all;
  }

  /** The stamp's number, new or known. */
  index(stamp: Stamp, cell: CellAddress): number {
    const known = this.#byStamp.get(stamp);
    if (known !== undefined) return known;
    const key = stampKey(stamp);
    let index = this.#byKey.get(key);
    if (index === undefined) {
      index = this.#all.length;
      this.#all.push({ stamp, cell, place: sheetPrefix(this.sheet) + cellName(cell) });
      this.#byKey.set(key, index);
    }
    this.#byStamp.set(stamp, index);
    return index;
  }
}
