import { escapeXml } from "../../../workbook/xlsx/xml/xmlText";
import type { FileTable } from "../../../workbook/xlsx/write/tables";
import type { ModelTable } from "../../model/WorkbookModel";
import { savedFormula } from "./savedFormula";

/** What the totals row of a table says of each column; null where it has none. */
export function totalsOf({
  hasTotalsRow,
  sheet,
  block,
  columns,
  name,
}: ModelTable): FileTable["totals"] | null {
  if (!hasTotalsRow) return null;
  return columns.map((_, index) => {
    const cell = sheet.cell(block.bottom, block.left + index);
    if (cell?.formula !== undefined) {
      const formula = escapeXml(savedFormula(cell.formula, name));
      return {
        attributes: ' totalsRowFunction="custom"',
        content: `<totalsRowFormula>${formula}</totalsRowFormula>`,
      };
    }
    const text = cell?.value;
    return {
      attributes: typeof text === "string" ? ` totalsRowLabel="${escapeXml(text)}"` : "",
      content: "",
    };
  });
}
