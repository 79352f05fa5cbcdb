import { looks, ruleColour, type Colour } from "../../../reports/formats";
import type { CellFormat, SheetModel } from "../../../reports/SheetModel";
import type { BlockAddress } from "../../../cells/address";
import type { Batch } from "../Batch";
import { areasByKey } from "./areasByKey";
import { joinedAreas } from "./joinedAreas";

/** About what setting a group of cells takes in a request, its address aside. */
const bytesPerGroup = 4_000;
const bytesPerArea = 700;

/** Sets the look of a block that has been cleared of formats, its number formats aside: equal cells go together. */
export async function writeFormats(
  batch: Batch,
  sheet: Excel.Worksheet,
  { rows }: Pick<SheetModel, "rows">,
  block: BlockAddress,
): Promise<void> {
  const looksByKey = areasByKey(block, (row, column) => {
    const format = rows[row]?.[column]?.format;
    return format && JSON.stringify({ ...format, number: undefined });
  });
  for (const [key, areas] of looksByKey) {
    const format = JSON.parse(key) as CellFormat;
    for (const address of joinedAreas(areas)) {
      await batch.add(bytesPerGroup + address.length, () => setLook(sheet.getRanges(address), format));
    }
  }
}

/** Sets the number formats of a block, by code; undefined leaves the one of a cell. */
export async function writeNumberFormats(
  batch: Batch,
  sheet: Excel.Worksheet,
  block: BlockAddress,
  codeAt: (row: number, column: number) => string | undefined,
): Promise<void> {
  for (const [code, areas] of areasByKey(block, codeAt)) {
    for (const area of areas) {
      // One value for all cells of a range; the type knows only grids.
      const numberFormat = code as unknown as string[][];
      await batch.add(bytesPerArea, () => sheet.getRange(area).set({ numberFormat }));
    }
  }
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
