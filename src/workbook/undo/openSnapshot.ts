import { blockFromName, holdsCell, type BlockAddress } from "../../cells/address";
import { plainSheet } from "../../reports/plainSheet";
import type { CellInput } from "../placing/cellInput";
import { layoutFromText, layoutProperty, markProperty } from "../placing/reportMark";
import { unpackedLook, type WrittenLook } from "../placing/writtenLook";
import type { SheetSnapshot } from "./SheetSnapshot";

/** What a sheet looked like when nobody kept its look: plain cells. */
const plainLook: WrittenLook = { ...plainSheet, rows: [], columns: [] };

/** A snapshot, read cell by cell. */
export interface OpenedSnapshot {
  /** What the run may have touched, without overlap. */
  readonly blocks: readonly BlockAddress[];
  readonly look: WrittenLook;
  /** "" outside the blocks. */
  inputAt(row: number, column: number): CellInput;
  /** Undefined outside the blocks. */
  numberFormatAt(row: number, column: number): string | undefined;
  /** The sheet's custom properties by key. */
  readonly properties: Readonly<Record<string, string>>;
}

/** Opens what a run kept of a sheet. */
export async function openSnapshot({ mark, layout, parts }: SheetSnapshot): Promise<OpenedSnapshot> {
  const packed = layout === null ? undefined : layoutFromText(layout)?.look;
  const kept = parts.map((part) => ({ ...part, block: blockFromName(part.block)! }));
  const partAt = (row: number, column: number): (typeof kept)[number] | undefined =>
    kept.find(({ block }) => holdsCell(block, row, column));
  return {
    blocks: kept.map(({ block }) => block),
    look: (packed !== undefined && (await unpackedLook(packed))) || plainLook,
    inputAt: (row, column) => {
      const part = partAt(row, column);
      return part?.cells[row - part.block.top]?.[column - part.block.left] ?? "";
    },
    numberFormatAt: (row, column) => {
      const part = partAt(row, column);
      return part?.numberFormats[row - part.block.top]?.[column - part.block.left];
    },
    properties: { [markProperty]: mark, ...(layout === null ? {} : { [layoutProperty]: layout }) },
  };
}
