import { tellDateSystem } from "../../src/entries/tellDateSystem";
import { serialFromDate } from "../../src/cells/serialDate";
import { isoDate } from "../../src/core/dates/isoDate";
import { LiveWorkbook } from "../../src/workbench/grid/LiveWorkbook";
import { OfficeHost } from "../../src/workbench/host/OfficeHost";
import { OfficeWorkbook } from "../../src/workbook/officejs/OfficeWorkbook";
import { cellFunctions } from "../support/cellFunctions";
import { connectOffice } from "../support/officeBridge";

afterEach(() => {
  Reflect.deleteProperty(globalThis, "finopsDateSystem");
});

/** A workbook with dates and a schedule that reads and gives dates, after the pane has opened it. */
async function scheduleIn(system: 1900 | 1904) {
  const book = new LiveWorkbook(system, 0);
  const sheet = book.addSheet("Lines");
  const serial = (day: string): number => serialFromDate(isoDate(day), system);
  sheet.setCell(0, 0, { value: serial("2026-01-15") });
  sheet.setCell(0, 1, { value: serial("2026-02-14") });
  sheet.setCell(1, 0, { value: null, formula: "=FINOPS.RECOGNIZE.SCHEDULE(31,A1,B1)" });
  const answered = (): Promise<void> =>
    new Promise((resolve) => {
      book.onAnswered = () => {
        if (typeof book.value(sheet, 1, 0) === "number") resolve();
      };
    });
  const first = answered();
  book.useFunctions(await cellFunctions());
  await first;
  const shown = () => [book.value(sheet, 1, 0), book.value(sheet, 1, 1)];
  const before = shown();
  connectOffice(new OfficeHost(book));
  const again = answered();
  await tellDateSystem(await OfficeWorkbook.open("one"));
  if (system === 1904) await again;
  return { before, after: shown(), wanted: [serial("2026-01-31"), 17] };
}

test("a workbook of 1900 is as the functions take it", async () => {
  const { before, after, wanted } = await scheduleIn(1900);
  expect(before).toEqual(wanted);
  expect(after).toEqual(wanted);
});

test("in a workbook of 1904 the functions are called again, and read and give its dates", async () => {
  const { before, after, wanted } = await scheduleIn(1904);
  expect(before).not.toEqual(wanted);
  expect(after).toEqual(wanted);
});
