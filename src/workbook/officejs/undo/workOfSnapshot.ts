import { numberFormats } from "../../../reports/formats";
import { blocksMeet } from "../../placing/blocks";
import { openSnapshot } from "../../undo/openSnapshot";
import type { SheetSnapshot } from "../../undo/SheetSnapshot";
import type { BookListing, ListedSheet } from "../BookListing";
import type { SheetWork } from "../write/SheetWork";

/** The work that puts a sheet back as it was. */
export async function workOfSnapshot(
  snapshot: SheetSnapshot,
  proxy: Excel.Worksheet,
  listed: ListedSheet,
  listing: BookListing,
): Promise<SheetWork> {
  const { blocks, look, inputAt, numberFormatAt, properties } = await openSnapshot(snapshot);
  const unset = new Set(
    snapshot.names.flatMap(({ name, formula }) => (formula === null ? [name.toLowerCase()] : [])),
  );
  return {
    proxy,
    listed,
    tables: listing.tables.filter(
      (table) => table.sheet === listed.name && blocks.some((block) => blocksMeet(block, table.block)),
    ),
    blocks,
    inputAt,
    textAt: (row, column) => {
      const input = inputAt(row, column);
      return typeof input === "string" && !input.startsWith("=") ? input.replace(/^'/, "") : null;
    },
    numberFormatAt: (row, column) => {
      const code = numberFormatAt(row, column);
      const format = look.rows[row]?.[column]?.format?.number;
      return code === "General" && !format ? undefined : (code ?? (format && numberFormats[format]));
    },
    look,
    names: snapshot.names.flatMap(({ name, formula }) => (formula === null ? [] : [{ name, formula }])),
    dropped: listed.names.filter((name) => unset.has(name.toLowerCase())),
    keptWidths: new Map(snapshot.widths.entries()),
    properties,
  };
}
