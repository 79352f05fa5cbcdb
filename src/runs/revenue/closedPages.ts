import type { RangeGrid } from "../../cells/RangeGrid";
import { closedPeriodsPage, closedPeriodsReport } from "../../reports/revenue/closedPeriodsReport";
import type { Workbook } from "../../workbook/Workbook";

/** Our table of closed periods with the sheets on which it goes on; a table of the user's is as it was. */
export async function closedPages(workbook: Workbook, first: RangeGrid): Promise<RangeGrid> {
  const [sheets, tables] = await Promise.all([workbook.sheets(), workbook.tables()]);
  const sheetOf = (report: string) => sheets.find(({ mark }) => mark?.report === report);
  if (sheetOf(closedPeriodsReport)?.name !== first.sheet) return first;
  const pages = [first];
  for (;;) {
    const sheet = sheetOf(closedPeriodsPage(pages.length).report);
    const block = tables.find((table) => table.sheet === sheet?.name)?.block ?? sheet?.used;
    if (!sheet || !block) break;
    pages.push(await workbook.read(sheet.name, block));
  }
  return pages.reduceRight((continued, page) => ({ ...page, continued }));
}
