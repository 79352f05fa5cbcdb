/** Copies sheets for people who have neither the source nor the add-in. */
export interface SheetCopier {
  /**
   * Adds a copy of the sheet with values instead of formulas. The copy bears no mark of ours: it is the user's.
   * @returns The copy's name. @throws SHEET_MISSING.
   */
  freezeCopy(sheet: string): Promise<string>;
}
