import type { LiveSheet } from "./LiveSheet";

/** Which sheet of the model stands behind which sheet of the grid: sheets that the user adds have ids of the grid. */
export class GridSheets {
  readonly #models = new Map<string, LiveSheet>();
  readonly #ids = new Map<LiveSheet, string>();
  readonly #removed = new Map<string, LiveSheet>();

  bind(id: string, sheet: LiveSheet): void {
    this.#models.set(id, sheet);
    this.#ids.set(sheet, id);
  }

  unbind(sheet: LiveSheet): void {
    const id = this.#ids.get(sheet);
    if (id !== undefined) {
      this.#models.delete(id);
      this.#removed.set(id, sheet);
    }
    this.#ids.delete(sheet);
  }

  /** The sheet that stood behind one that was taken out: undoing brings it back as it was. */
  removed(id: string): LiveSheet | undefined {
    return this.#removed.get(id);
  }

  model(id: string): LiveSheet | undefined {
    return this.#models.get(id);
  }

  id(sheet: LiveSheet): string | undefined {
    return this.#ids.get(sheet);
  }

  /** Puts the sheets in the order of their tabs. */
  reorder(sheets: readonly LiveSheet[]): void {
    for (const sheet of sheets) {
      const id = this.#ids.get(sheet);
      this.#ids.delete(sheet);
      if (id !== undefined) this.#ids.set(sheet, id);
    }
  }

  /** Sheets that the grid shows, in the order of their tabs there. */
  get shown(): readonly LiveSheet[] {
    return [...this.#ids.keys()];
  }
}
