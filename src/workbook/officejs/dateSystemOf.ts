/** Office.js does not name the date system: the serial number of 1 January 1904 tells it. */
export async function dateSystemOf(context: Excel.RequestContext): Promise<1900 | 1904> {
  const first = context.workbook.functions.date(1904, 1, 1).load("value");
  await context.sync();
  return first.value === 0 ? 1904 : 1900;
}
