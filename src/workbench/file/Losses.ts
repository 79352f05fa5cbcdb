/** Something a file holds that a saved copy will not hold. */
export interface Loss {
  /** In words, such as "pivot table". */
  readonly what: string;
  /** A sheet's name, or "" for the workbook. */
  readonly sheet: string;
  readonly count: number;
}

/** Gathers losses: the same thing on the same sheet is counted. */
export class Losses {
  readonly #counts = new Map<string, Map<string, number>>();

  add(what: string, sheet = "", count = 1): void {
    const ofSheet = this.#counts.get(sheet) ?? new Map<string, number>();
    this.#counts.set(sheet, ofSheet.set(what, (ofSheet.get(what) ?? 0) + count));
  }

  /** By sheet, in the order in which they were met. */
  get list(): readonly Loss[] {
    return [...this.#counts].flatMap(([sheet, ofSheet]) =>
      Array.from(ofSheet, ([what, count]) => ({ what, sheet, count })),
    );
  }
}
