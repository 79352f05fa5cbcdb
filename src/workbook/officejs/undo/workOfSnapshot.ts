import { blockFromName, holdsCell } from "../../../cells/address";
import { numberFormats } from "../../../reports/formats";
import { plainSheet } from "../../../reports/plainSheet";
import { blocksMeet } from "../../placing/blocks";
import { layoutFromText, layoutProperty, markProperty } from "../../placing/reportMark";
import { unpackedLook, type WrittenLook } from "../../placing/writtenLook";
import type { BookListing, ListedSheet } from "../BookListing";
import type { CellInput } from "../../placing/cellInput";
import type { SheetWork } from "../write/SheetWork";
import type { SheetSnapshot } from "../../undo/SheetSnapshot";

/** What a sheet looked like when nobody kept its look: plain cells. */
const plainLook: WrittenLook = {
  ...plainSheet,
  rows: [],
  columns: [],
};

/** The work that puts a sheet back as it was. */
export async function workOfSnapshot(
  snapshot: SheetSnapshot,
  proxy: Excel.Worksheet,
  listed: ListedSheet,
  listing: BookListing,
): Promise<SheetWork> {
  const layout = snapshot.layout === null ? null : layoutFromText(snapshot.layout);
  const look = (layout?.look !== undefined && (await unpackedLook(layout.look))) || plainLook;
  const parts = snapshot.parts.map((part) => ({ ...part, block: blockFromName(part.block)! }));
  const partAt = (row: number, column: number): (typeof parts)[number] | undefined =>
    parts.find(({ block }) => holdsCell(block, row, column));
  const inputAt = (row: number, column: number): CellInput => {
    const part = partAt(row, column);
    return part?.cells[row - part.block.top]?.[column - part.block.left] ?? "";
  };
  const unset = new Set(
    snapshot.names.flatMap(({ name, formula }) => (formula === null ? [name.toLowerCase()] : [])),
  );
  return {
    proxy,
    listed,
    tables: listing.tables.filter(
      (table) => table.sheet === listed.name && parts.some(({ block }) => blocksMeet(block, table.block)),
    ),
    blocks: parts.map(({ block }) => block),
    inputAt,
    textAt: (row, column) => {
      const input = inputAt(row, column);
      return typeof input === "string" && !input.startsWith("=") ? input.replace(/^'/, "") : null;
    },
    numberFormatAt: (row, column) => {
      const part = partAt(row, column);
      const code = part?.numberFormats[row - part.block.top]?.[column - part.block.left];
      const format = look.rows[row]?.[column]?.format?.number;
      return code === "General" && !format ? undefined : (code ?? (format && numberFormats[format]));
    },
    look,
    names: snapshot.names.flatMap(({ name, formula }) => (formula === null ? [] : [{ name, formula }])),
    dropped: listed.names.filter((name) => unset.has(name.toLowerCase())),
    keptWidths: new Map(snapshot.widths.entries()),
    properties: {
      [markProperty]: snapshot.mark,
      ...(snapshot.layout === null ? {} : { [layoutProperty]: snapshot.layout }),
    },
  };
}
