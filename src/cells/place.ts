import { cellName } from "./address";

/** Quoted as in a formula where the name needs it. @example sheetPrefix("P&L 2026") // => "'P&L 2026'!" */
export function sheetPrefix(sheet: string): string {
  const plain =
    /^[A-Za-z_][A-Za-z0-9_.]*$/.test(sheet) &&
    !/^[A-Za-z]{1,3}\d+$/.test(sheet) &&
    !/^[RrCc]\d*([RrCc]\d*)?$/.test(sheet);
  return plain ? `${sheet}!` : `'${sheet.replaceAll("'", "''")}'!`;
}

/** A cell as a message names it. @example placeOf("Ledger", 6, 4) // => "Ledger!E7" */
export function placeOf(sheet: string, row: number, column: number): string {
  return sheetPrefix(sheet) + cellName({ row, column });
}
