import { codesOfColumn } from "../../core/table/codesOfColumn";
import { Dictionary } from "../../core/table/dictionary";
import { CellError, type CellValue } from "../CellValue";
import { labelFromCell } from "../labelFromCell";
import type { BadCells } from "./BadCells";
import type { TableColumns } from "./TableColumns";

/** A column of names. */
export interface LabelColumn {
  /** Name of each row by its code, -1 where the cell is blank. */
  readonly codes: Int32Array;
  /** In order of first appearance; white space at the ends and doubled ones between are gone. */
  readonly labels: readonly string[];
  /** Names with more than one spelling, the commonest of which stands for all; of equally common ones, the first in the alphabet. */
  readonly respelled: readonly Respelled[];
}

export interface Respelled {
  readonly label: string;
  readonly others: readonly string[];
  /** Rows of the others, and the first of them. */
  readonly rows: number;
  readonly first: number;
}

/** Reads a column of names; spellings that differ only in case are one name. Cells with errors are bad. */
export function labelColumn(source: TableColumns<string>, column: number, bad: BadCells): LabelColumn {
  const spellings = new Dictionary<CellValue>((cell) =>
    labelFromCell(cell).normalize("NFC").replace(/\s+/g, " ").trim(),
  );
  const spelled = codesOfColumn(source.rows, column, (cell = null, row) => {
    if (cell instanceof CellError) bad.errorCell(row, column, cell);
    return spellings.code(cell);
  });
  const counts = new Int32Array(spellings.labels.length);
  const firsts = new Int32Array(spellings.labels.length);
  for (let row = spelled.length - 1; row >= 0; row--) {
    counts[spelled[row]!]!++;
    firsts[spelled[row]!] = row;
  }
  const byKey = new Map<string, number[]>();
  for (const [code, label] of spellings.labels.entries()) {
    const same = byKey.get(label.toLowerCase());
    if (same) same.push(code);
    else byKey.set(label.toLowerCase(), [code]);
  }
  const labels: string[] = [];
  const respelled: Respelled[] = [];
  const codeOfSpelling = new Int32Array(spellings.labels.length).fill(-1);
  for (const [key, same] of byKey) {
    if (key === "") continue;
    const isBefore = (code: number, best: number): boolean =>
      counts[code] === counts[best]
        ? spellings.labels[code]! < spellings.labels[best]!
        : counts[code]! > counts[best]!;
    const commonest = same.reduce((best, code) => (isBefore(code, best) ? code : best));
    const label = spellings.labels[commonest]!;
    for (const code of same) codeOfSpelling[code] = labels.length;
    labels.push(label);
    const others = same.filter((code) => code !== commonest);
    if (others.length === 0) continue;
    respelled.push({
      label,
      others: others.map((code) => spellings.labels[code]!),
      rows: others.reduce((sum, code) => sum + counts[code]!, 0),
      first: Math.min(...others.map((code) => firsts[code]!)),
    });
  }
  return { codes: spelled.map((code) => codeOfSpelling[code]!), labels, respelled };
}
