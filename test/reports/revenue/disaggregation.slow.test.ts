import { cellName } from "../../../src/cells/address";
import { isoDate } from "../../../src/core/dates/isoDate";
import { serialFromDate } from "../../../src/cells/serialDate";
import { lineId } from "../../../src/reports/PriorSheet";
import { scheduleColumns } from "../../../src/reports/revenue/schedule/ScheduleColumns";
import { computeRevenue } from "../../../src/runs/revenue/revenueComputation";
import { packSheetCase, type PackSheetCase } from "../../support/packSheetCase";
import { generousLimits, packTask, type PackRows } from "../../support/revenuePackCase";
import { march, smallBook } from "../../support/smallBook";

const marchColumn = String(serialFromDate(isoDate("2026-03-31"), 1900));

describe("the Disaggregation", () => {
  let sheet: PackSheetCase;
  beforeAll(async () => {
    sheet = await packSheetCase(smallBook, march, "disaggregation");
  }, 60_000);

  it("tells revenue of the period apart by timing, method, dimension and customer", () => {
    expect(sheet.column("Revenue")).toMatchObject({
      "All revenue": 620,
      "Timing: over time": 620,
      "Timing: at a point in time": 0,
      "Method: straight line": 620,
      "Product: Support": 620,
      "Region: North": 620,
      "Customer: Acme": 620,
      "Customer: Total": 620,
    });
  });

  it("sets it beside the month before, and shows what is still to come", () => {
    expect(sheet.column("Revenue before")).toMatchObject({ "All revenue": 1060, "Product: Hardware": 500 });
    expect(sheet.column("Δ")).toMatchObject({ "All revenue": -440, "Product: Hardware": -500 });
    expect(sheet.column("Remaining")).toMatchObject({ "Product: Data": 1000, "Region: (none)": 1000 });
    expect(sheet.column(marchColumn)).toMatchObject({ "Product: Support": 620 });
  });

  it("adds up the year to date, with shares of it", () => {
    const { model } = sheet.laidOut;
    const line = model.rows.find((cells) => cells[1]?.value === "Hardware")!;
    expect(line.map((cell) => cell?.expected)).toEqual(expect.arrayContaining([500, 500 / 2300]));
  });

  it("shows an error where a label of the Schedule is none of those listed", async () => {
    const schedule = scheduleColumns(computeRevenue(packTask(smallBook, march)).input);
    const edit = (column: number) => [
      { sheet: "Schedule", cell: cellName({ row: 8, column }), value: "elsewhere" },
    ];
    expect(await sheet.wrongAfter([])).toEqual([]);
    const of = (block: string) => [
      `Revenue of the period: ${block}`,
      `Revenue of the year to date: ${block}`,
      `Remaining performance: ${block}`,
    ];
    expect(await sheet.wrongAfter(edit(schedule.timing))).toEqual(of("Timing"));
    expect(await sheet.wrongAfter(edit(schedule.customer))).toEqual(of("Customer"));
    expect(await sheet.wrongAfter(edit(schedule.dimensions[1]!))).toHaveLength(3);
  });
});

/** Contracts of ten a day each, one a label. */
function labelled(labels: readonly (string | null)[]): PackRows {
  return {
    contracts: [
      ["Contract id", "Customer", "Signed date", "Currency", "Transaction price", "Region"],
      ...labels.map((label, index) => [
        `C${index}`,
        `Customer ${index}`,
        "2026-01-01",
        "EUR",
        3650 + 365 * index,
        label,
      ]),
    ],
    obligations: [
      ["Contract id", "Obligation id", "Method", "Start", "End"],
      ...labels.map((_, index) => [`C${index}`, "Service", "straight line", "2026-01-01", "2026-12-31"]),
    ],
  };
}

it("finds the rows of a label exactly, whatever it looks like", async () => {
  const labels = ["0100", "100", "*", "~", "=x", "<>", "north", "North", "NORTH", "(none)", null, "2010-12"];
  const sheet = await packSheetCase(labelled(labels), march, "disaggregation");
  const lines = sheet.laidOut.model.rows.filter((cells) => cells[0] && cells[2]?.value === "Region");
  expect(lines).toHaveLength(labels.length + 1);
  expect(sheet.column("Revenue")).toMatchObject({
    "Region: 0100": 310,
    "Region: 100": 341,
    "Region: *": 372,
    "Region: NORTH": 558,
    "Region: 2010-12": 651,
  });
  expect(await sheet.wrongAfter([])).toEqual([]);
}, 60_000);

it.each(["Customer ", "00"])(
  "adds up the customers beyond the largest twenty in one line: %s",
  async (name) => {
    const rows = labelled(Array.from({ length: 25 }, () => "North"));
    const contracts = rows.contracts!.map((cells, index) =>
      index === 0 ? cells : [cells[0]!, `${name}${index}`, ...cells.slice(2)],
    );
    const limits = { ...generousLimits, rowsPerSheet: 74 };
    const sheet = await packSheetCase({ ...rows, contracts }, march, "disaggregation", { limits });
    // The five smallest: 10 to 14 a day.
    expect(sheet.column("Revenue")).toMatchObject({
      "Customer: Others (5)": 31 * (10 + 11 + 12 + 13 + 14),
      [`Customer: ${name}25`]: 31 * 34,
    });
    expect(await sheet.wrongAfter([])).toEqual([]);
  },
  60_000,
);

it("has no months before to compare a year with", async () => {
  const sheet = await packSheetCase(smallBook, { ...march, period: "2026" }, "disaggregation");
  const headings = sheet.laidOut.model.rows[7]!.map((cell) => cell?.value);
  expect(headings).not.toContain("Δ");
  expect(sheet.column("Revenue")).toMatchObject({ "All revenue": 3650 + 500 + 3650 });
}, 60_000);

it("keeps the comment of a line, of the one without a label too", () => {
  const notes = new Map([
    [lineId("label ", "Region"), { Comment: "ask sales" }],
    [lineId("label Gone", "Region"), { Comment: "sold" }],
  ]);
  const labels = new Map([[lineId("label Gone", "Region"), "Gone"]]);
  const priors = new Map([["revenue-disaggregation", { notes, labels, inputs: new Map(), message: null }]]);
  const { sheets } = computeRevenue(packTask(smallBook, march, { priors }));
  const { rows } = sheets.find(({ model }) => model.report === "revenue-disaggregation")!.model;
  const commentOf = (label: string) => rows.find((cells) => cells[1]?.value === label)!.at(-1)?.value;
  expect(commentOf("(none)")).toBe("ask sales");
  expect(commentOf("Gone")).toBe("sold");
});

it("is a sheet of zeros where there are no contracts yet", async () => {
  const sheet = await packSheetCase(smallBook, { ...march, period: "2024-03" }, "disaggregation");
  expect(sheet.column("Revenue")).toEqual({ "All revenue": 0 });
  expect(await sheet.wrongAfter([])).toEqual([]);
}, 60_000);
