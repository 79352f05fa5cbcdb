import { looks, ruleColour, type Colour } from "../../../reports/formats";
import type { CellFormat, SheetModel } from "../../../reports/SheetModel";
import type { BlockAddress } from "../../../cells/address";
import { areaName } from "../../placing/areaName";
import { around as blockAround } from "../../placing/blocks";
import type { Batch } from "../Batch";
import { areasByKey } from "./areasByKey";
import { joinedAreas } from "./joinedAreas";
import { writeGrid } from "./writeGrid";

/** About what setting a group of cells takes in a request, its address aside. */
const bytesPerGroup = 4_000;
const bytesPerArea = 700;
/** Areas of one number format above which cells are told one by one. */
const mostAreas = 50;

/** Sets the look of a block that has been cleared of formats, its number formats aside: equal cells go together. */
export async function writeFormats(
  batch: Batch,
  sheet: Excel.Worksheet,
  { rows }: Pick<SheetModel, "rows">,
  block: BlockAddress,
): Promise<void> {
  // Many cells share one format.
  const keys = new WeakMap<CellFormat, string>();
  const keyOf = (format: CellFormat): string => {
    const key = keys.get(format) ?? JSON.stringify({ ...format, number: undefined });
    keys.set(format, key);
    return key;
  };
  const looksByKey = areasByKey(block, (row, column) => {
    const format = rows[row]?.[column]?.format;
    const key = format && keyOf(format);
    return key === "{}" ? undefined : key;
  });
  for (const [key, areas] of looksByKey) {
    const format = JSON.parse(key) as CellFormat;
    for (const address of joinedAreas(areas)) {
      await batch.add(bytesPerGroup + address.length, () => setLook(sheet.getRanges(address), format));
    }
  }
}

/**
 * Sets the number formats of a block, by code; undefined leaves the one of a cell. A code goes area by area, and those
 * that are scattered over many go together, cell by cell.
 */
export async function writeNumberFormats(
  batch: Batch,
  sheet: Excel.Worksheet,
  block: BlockAddress,
  codeAt: (row: number, column: number) => string | undefined,
): Promise<void> {
  const scattered = new Set<string>();
  let around: BlockAddress | null = null;
  for (const [code, areas] of areasByKey(block, codeAt)) {
    if (areas.length > mostAreas) {
      scattered.add(code);
      for (const area of areas) around = blockAround(area, around);
      continue;
    }
    for (const area of areas) {
      // One value for all cells of a range; the type knows only grids.
      const numberFormat = code as unknown as string[][];
      await batch.add(bytesPerArea, () => {
        const range = sheet.getRange(areaName(area));
        range.set({ numberFormat });
        range.untrack();
      });
    }
  }
  if (!around) return;
  const scatteredAt = (row: number, column: number): string | null => {
    const code = codeAt(row, column);
    return code !== undefined && scattered.has(code) ? code : null;
  };
  await writeGrid(batch, sheet, around, scatteredAt, (range, codes) => {
    range.numberFormat = codes;
  });
}

function setLook(cells: Excel.RangeAreas, format: CellFormat): void {
  const look = format.look ? looks[format.look] : undefined;
  const { font, fill } = cells.format;
  if (format.bold || look?.bold) font.bold = true;
  if (format.italic || look?.italic) font.italic = true;
  if (look?.underline) font.underline = "Single";
  if (look?.size) font.size = look.size;
  if (look) font.color = look.text;
  if (look?.fill) fill.color = look.fill;
  const horizontal = format.align ?? (format.indent ? "left" : undefined);
  if (horizontal) cells.format.horizontalAlignment = alignments[horizontal];
  if (format.wrap) cells.format.verticalAlignment = "Top";
  if (format.wrap || look?.wrap) cells.format.wrapText = true;
  if (format.indent) cells.format.indentLevel = format.indent;
  setBorders(cells, format);
}

const alignments = { left: "Left", center: "Center", right: "Right" } as const;

function setBorders(cells: Excel.RangeAreas, { look: lookName, border }: CellFormat): void {
  const look = lookName ? looks[lookName] : undefined;
  const around = look?.outline;
  const top = around ?? (border === "top" || border === "total" ? ruleColour : undefined);
  const bottom =
    around ?? look?.under ?? (border === "bottom" || border === "total" ? ruleColour : undefined);
  const draw = (
    side: Side,
    colour: Colour | undefined,
    style: "Continuous" | "Double" = "Continuous",
  ): void => {
    if (!colour) return;
    const line = cells.format.borders.getItem(side);
    line.style = style;
    line.color = colour;
  };
  // Lines between the cells of one block first: its edges are drawn over them.
  if (top ?? bottom) draw("InsideHorizontal", top ?? bottom);
  draw("InsideVertical", around);
  draw("EdgeLeft", around);
  draw("EdgeRight", around);
  draw("EdgeTop", top);
  draw("EdgeBottom", bottom, border === "total" && !around ? "Double" : "Continuous");
}

type Side = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal" | "InsideVertical";
