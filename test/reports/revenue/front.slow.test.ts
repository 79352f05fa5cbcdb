import { labelFromCell } from "../../../src/cells/labelFromCell";
import { serialFromDate } from "../../../src/cells/serialDate";
import { isoDate } from "../../../src/core/dates/isoDate";
import { march, smallBook } from "../../support/smallBook";
import { packSheetCase } from "../../support/packSheetCase";
import { packTask, writtenPack, type PackRows } from "../../support/revenuePackCase";
import { computeRevenue } from "../../../src/runs/revenue/revenueComputation";
import { redChecks, withValue } from "../../support/packLines";

const sourceSame = "Source as it was at the run";
const allocated = "Allocated on the Schedule: EUR";
const sheetsOk = "Sheets whose checks are not OK: all sheets";

/** Days as cells hold them, so that formulas over the tables see them. */
function withSerialDates(rows: PackRows): PackRows {
  return Object.fromEntries(
    Object.entries(rows).map(([table, own]) => [
      table,
      own.map((cells) =>
        cells.map((cell) =>
          typeof cell === "string" && /^\d{4}-\d{2}-\d{2}$/.test(cell)
            ? serialFromDate(isoDate(cell), 1900)
            : cell,
        ),
      ),
    ]),
  );
}

describe("the front sheet", () => {
  it("leads from the prices in the table to what is allocated, and to the key figures of the sheets", async () => {
    const dated = withSerialDates(smallBook);
    const { laidOut, wrongAfter } = await packSheetCase(dated, march, "pack");
    expect(await wrongAfter([])).toEqual([]);
    const shown = (label: string) =>
      laidOut.model.rows.find((cells) => cells[1]?.value === label)?.[3]?.expected;
    expect(shown("Prices in the table of contracts")).toBe(3650 + 500 + 10950 + 1000);
    expect(shown("Allocated")).toBe(16100);
    // 31 days at 10.00 of two contracts.
    expect(shown("Revenue of the period")).toBe(620);
    // A price that is changed after the run is no error of the pack: it has to run again.
    expect(await wrongAfter([{ sheet: "Contracts", cell: "E2", value: 3651 }])).toEqual([
      sourceSame,
      allocated,
    ]);
  });

  it("says that the source has changed, and that alone, where a price or a date is another", async () => {
    const { wrongAfter } = await packSheetCase(smallBook, march, "pack");
    const price = await wrongAfter([{ sheet: "Contracts", cell: "E2", value: 3651 }]);
    expect(price).toEqual([sourceSame]);
    expect(await wrongAfter([{ sheet: "Obligations", cell: "E2", value: "2026-11-30" }])).toEqual([]);
  });

  it("is red where the Schedule allocates something else", async () => {
    const { wrongAfter } = await packSheetCase(smallBook, march, "pack");
    const red = await wrongAfter([{ sheet: "Schedule", cell: "O9", value: 1 }]);
    expect(red).toContain(allocated);
  });

  it("is red where a sheet's checks are not OK", async () => {
    const { workbook, computation } = await writtenPack(packTask(smallBook, march));
    const front = computation.sheets[0]!;
    const isSchedule = (cells: readonly ({ readonly formula?: string } | undefined)[]): boolean =>
      (cells[1]?.formula ?? "").includes('"Schedule"');
    expect(await redChecks(workbook, withValue(front, isSchedule, "EUR", "ERROR"))).toEqual([sheetsOk]);
  });

  it("counts contracts, rows and money that were left out, each with its cell and the reason", async () => {
    const bad = {
      ...smallBook,
      obligations: [...smallBook.obligations!, ["C2", "Extra", "by magic", null, null, null, "Data"]],
      billings: [
        ["Contract id", "Date", "Amount"],
        ["C9", "2026-03-01", 77],
      ],
    };
    expect(() => computeRevenue(packTask(bad, march))).toThrow("tables of contracts");
    const { input, sheets } = computeRevenue(packTask(bad, { ...march, leaveOutBad: true }));
    expect(input.leftOut).toMatchObject({ rowCount: 4 });
    const texts = sheets[0]!.model.rows.map((cells) =>
      cells.map((cell) => labelFromCell(cell?.value ?? null)).join(" "),
    );
    expect(texts.find((text) => text.includes("Contracts left out"))).toMatch(/ 1 *$/);
    expect(texts.find((text) => text.includes("Prices of contracts left out"))).toMatch(/EUR 500/);
    expect(texts.find((text) => text.includes("C2 (Contracts!A3)"))).toMatch(/Obligations!C6.*by magic/);
    expect(texts.find((text) => text.includes("Billings!A2"))).toMatch(/77.*C9/);
  });

  it.each(["2026-03-15", "2026-03-10..2026-03-20"])(
    "refuses the period %s, which is no whole months",
    (period) => {
      expect(() => computeRevenue(packTask(smallBook, { ...march, period }))).toThrow(
        expect.objectContaining({ code: "PERIOD_NOT_WHOLE_MONTHS" }),
      );
    },
  );
});
