import { cellName } from "../../../src/cells/address";
import { isoDate } from "../../../src/core/dates/isoDate";
import { serialFromDate } from "../../../src/cells/serialDate";
import { lineId } from "../../../src/reports/PriorSheet";
import { scheduleColumns } from "../../../src/reports/revenue/schedule/ScheduleColumns";
import { packSheetCase, type PackSheetCase } from "../../support/packSheetCase";
import { computeRevenue } from "../../../src/runs/revenue/revenueComputation";
import { generousLimits, packTask } from "../../support/revenuePackCase";
import { march, smallBook } from "../../support/smallBook";

const monthOf = (day: string): string => String(serialFromDate(isoDate(day), 1900));

describe("the Waterfall", () => {
  let sheet: PackSheetCase;
  beforeAll(async () => {
    sheet = await packSheetCase(smallBook, march, "waterfall");
  }, 60_000);

  it("shows by month of booking what was booked and what of it is revenue, and skips months without", () => {
    expect(sheet.column("Booked")).toMatchObject({
      "2025-01": 10950,
      "2026-01": 3650,
      "2026-02": 500,
      "2026-03": 1000,
    });
    expect(Object.keys(sheet.column("Booked"))).not.toContain("2025-02");
    expect(sheet.column("Recognised to date")).toMatchObject({
      "2025-01": 4550,
      "2026-01": 900,
      "2026-02": 500,
      "2026-03": 0,
    });
    expect(sheet.column("Remaining")).toMatchObject({ "2025-01": 6400, "2026-03": 1000, Total: 10150 });
    expect(sheet.column("Later or unplanned")).toMatchObject({ "2025-01": 0, "2026-03": 1000 });
  });

  it("puts every month's revenue into the column of that month", () => {
    const march26 = sheet.column(monthOf("2026-03-31"));
    expect(march26).toMatchObject({ "2025-01": 310, "2026-01": 310, "2026-02": 0, Total: 620 });
    expect(sheet.column(monthOf("2025-03-31"))).toMatchObject({ "2025-01": 900, Total: 900 });
  });

  it("shows an error where a row of the Schedule is booked in no month, or does not add up", async () => {
    const schedule = scheduleColumns(computeRevenue(packTask(smallBook, march)).input);
    const edit = (column: number, value: number) => [
      { sheet: "Schedule", cell: cellName({ row: 8, column }), value },
    ];
    expect(await sheet.wrongAfter([])).toEqual([]);
    expect(await sheet.wrongAfter(edit(schedule.booked, 1))).toEqual([
      "Columns whose total is not the Schedule's: all columns",
      "Booked is what the Schedule allocates: EUR",
      "Remaining is what remains on the Schedule: EUR",
    ]);
    expect(await sheet.wrongAfter(edit(schedule.firstMonth, 7))).toEqual([
      "Lines that do not add up to what was booked: all lines",
    ]);
  });
});

it("counts what was booked more than three years ago in one line, over all pages of the Schedule", async () => {
  const old = {
    ...smallBook,
    contracts: [
      ...smallBook.contracts!,
      ["C5", "Dune", "2020-05-06", "EUR", 100, "North"],
      ["C6", "Dune", "2021-05-06", "EUR", 200, "North"],
    ],
    obligations: [
      ...smallBook.obligations!,
      ["C5", "Device", "point in time", "2020-05-06", null, null, "Hardware"],
      ["C6", "Device", "point in time", "2021-05-06", null, null, "Hardware"],
    ],
  };
  const twoRows = { ...generousLimits, rowsPerSheet: 66 };
  const sheet = await packSheetCase(old, march, "waterfall", { limits: twoRows });
  expect(sheet.column("Booked")).toMatchObject({ Earlier: 300, "2025-01": 10950, Total: 16400 });
  expect(sheet.column(monthOf("2025-03-31"))).toMatchObject({ Earlier: 300, Total: 1200 });
  expect(await sheet.wrongAfter([])).toEqual([]);
}, 60_000);

it("keeps a comment by the month of booking, also where the month has no line any more", () => {
  const from = (day: string): string => String(serialFromDate(isoDate(day), 1900));
  const notes = new Map([
    [lineId("2026-01", from("2026-01-01")), { Comment: "big deal" }],
    [lineId("2019-07", from("2019-07-01")), { Comment: "long ago" }],
  ]);
  const labels = new Map([[lineId("2019-07", from("2019-07-01")), "2019-07"]]);
  const priors = new Map([["revenue-waterfall", { notes, labels, inputs: new Map(), message: null }]]);
  const { sheets } = computeRevenue(packTask(smallBook, march, { priors }));
  const { rows } = sheets.find(({ model }) => model.report === "revenue-waterfall")!.model;
  const commentOf = (label: string) => rows.find((cells) => cells[1]?.value === label)!.at(-1)?.value;
  expect(commentOf("2026-01")).toBe("big deal");
  expect(commentOf("2019-07")).toBe("long ago");
});

it("is a sheet without a line but its reported month where there are no contracts yet", async () => {
  const sheet = await packSheetCase(smallBook, { ...march, period: "2024-03" }, "waterfall");
  expect(sheet.column("Booked")).toMatchObject({ "2024-03": 0, Total: 0 });
  expect(await sheet.wrongAfter([])).toEqual([]);
}, 60_000);
