import type { BlockAddress } from "../../../cells/address";
import { translateFormula } from "../read/translateFormula";
import { decode, XmlScanner } from "../xml/XmlScanner";
import { escapeXml } from "../xml/xmlText";

/** What stays of a row when blocks of its sheet are rewritten. */
export interface SurvivingRow {
  readonly row: number;
  /** The row as it stands, when no block touches it. */
  readonly whole: Uint8Array | null;
  /** Otherwise its cells outside the blocks, in order, and the row's own style attributes. */
  readonly cells: readonly { readonly column: number; readonly xml: string }[];
  readonly attributes: string;
}

interface SharedMaster {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

/**
 * The rows and cells of a sheet that lie outside blocks, as they stand in the part. A cell whose formula is shared
 * with a cell inside a block gets the formula written out, for the cell that held it goes.
 */
export function survivingRows(bytes: Uint8Array, blocks: readonly BlockAddress[]): SurvivingRow[] {
  const scanner = new XmlScanner(bytes);
  const rows: SurvivingRow[] = [];
  const masters = new Map<string, SharedMaster>();
  let row = -1;
  while (scanner.next() && !scanner.closes("sheetData")) {
    if (!scanner.opens("row")) continue;
    const number = scanner.attribute("r");
    row = number === null ? row + 1 : Number(number) - 1;
    const touched = blocks.filter((block) => row >= block.top && row <= block.bottom);
    rows.push(touched.length === 0 ? wholeRow(scanner, row) : partOfRow(scanner, row, touched, masters));
  }
  return rows.filter((each) => each.whole !== null || each.cells.length > 0 || each.attributes !== "");
}

function wholeRow(scanner: XmlScanner, row: number): SurvivingRow {
  const start = scanner.tagStart;
  scanner.skipElement();
  return { row, whole: scanner.bytes.subarray(start, scanner.tagEnd), cells: [], attributes: "" };
}

function partOfRow(
  scanner: XmlScanner,
  row: number,
  blocks: readonly BlockAddress[],
  masters: Map<string, SharedMaster>,
): SurvivingRow {
  const style = scanner.attribute("s");
  const attributes = style === null ? "" : ` s="${style}" customFormat="1"`;
  const cells: { column: number; xml: string }[] = [];
  let column = -1;
  if (scanner.isSelfClosing) return { row, whole: null, cells, attributes };
  while (scanner.next() && !scanner.closes("row")) {
    if (!scanner.opens("c")) continue;
    column = scanner.findAttribute("r") ? scanner.foundColumn() : column + 1;
    const start = scanner.tagStart;
    const inside = blocks.some((block) => column >= block.left && column <= block.right);
    const shared = readSharedFormula(scanner);
    if (inside) {
      if (shared?.formula) masters.set(shared.index, { formula: shared.formula, row, column });
      continue;
    }
    const xml = decode(scanner.bytes, start, scanner.tagEnd);
    const master = shared && shared.formula === "" ? masters.get(shared.index) : undefined;
    cells.push({ column, xml: master ? withOwnFormula(xml, master, row, column) : xml });
  }
  return { row, whole: null, cells, attributes };
}

/** Goes to the end of the current cell; gives its shared formula when it has one. */
function readSharedFormula(scanner: XmlScanner): { index: string; formula: string } | null {
  let shared: { index: string; formula: string } | null = null;
  if (scanner.isSelfClosing) return shared;
  let index: string | null = null;
  while (scanner.next() && !scanner.closes("c")) {
    if (scanner.opens("f") && scanner.findAttribute("si")) {
      index = scanner.attribute("si") ?? "";
      shared = { index, formula: "" };
    } else if (scanner.closes("f") && index !== null) {
      shared = { index, formula: scanner.text() };
    }
  }
  return shared;
}

function withOwnFormula(xml: string, master: SharedMaster, row: number, column: number): string {
  const formula = translateFormula(master.formula, master, { row, column });
  return xml.replace(
    /<((?:\w+:)?f)\b[^>]*?(?:\/>|>\s*<\/\1>)/,
    (_, tag: string) => `<${tag}>${escapeXml(formula)}</${tag}>`,
  );
}
