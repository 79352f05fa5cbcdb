/** A cell of a sheet, counted from 0. */
export interface CellAddress {
  readonly row: number;
  readonly column: number;
}

/** A block of cells, both corners included, counted from 0. */
export interface BlockAddress {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Whether a cell lies in a block. */
export function holdsCell({ top, left, bottom, right }: BlockAddress, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

export const maxRows = 1_048_576;
export const maxColumns = 16_384;

/** By column; formulas ask for them by the million. */
const columnNames: string[] = [];

/** Letters of a column counted from 0. @example columnName(27) // => "AB" */
export function columnName(column: number): string {
  while (columnNames.length <= column) columnNames.push(lettersOf(columnNames.length));
  return columnNames[column]!;
}

function lettersOf(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** Column counted from 0 of its letters. @example columnFromName("AB") // => 27 */
export function columnFromName(name: string): number {
  let column = 0;
  for (const letter of name.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** @example cellName({ row: 8, column: 1 }) // => "B9" */
export function cellName({ row, column }: CellAddress): string {
  return `${columnName(column)}${row + 1}`;
}

/** @example blockName({ top: 0, left: 0, bottom: 8, right: 1 }) // => "A1:B9" */
export function blockName({ top, left, bottom, right }: BlockAddress): string {
  return `${cellName({ row: top, column: left })}:${cellName({ row: bottom, column: right })}`;
}

/** The cell of a name such as "B9" or "$B$9", or null. */
export function cellFromName(name: string): CellAddress | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(name);
  if (!match) return null;
  const cell = { row: Number(match[2]) - 1, column: columnFromName(match[1]!) };
  return cell.row < maxRows && cell.column < maxColumns ? cell : null;
}

/** The block of a name such as "A1:B9" or "B9", or null. */
export function blockFromName(name: string): BlockAddress | null {
  const [first, second = first] = name.split(":");
  const from = cellFromName(first ?? "");
  const to = cellFromName(second ?? "");
  if (!from || !to) return null;
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}
