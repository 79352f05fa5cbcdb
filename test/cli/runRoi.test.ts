import { comparedCampaigns } from "../../src/core/attribution/roi/comparedCampaigns";
import { returnOnInvestment } from "../../src/core/attribution/roi/returnOnInvestment";
import { unitsOfRows } from "../../src/core/attribution/roi/unitsOfRows";
import { exitCodes } from "../../src/cli/main";
import { cliFolder } from "../support/cliFolder";
import { tableBook } from "../support/tableBook";

const { finops, file } = cliFolder();

/** Ten weeks of two campaigns. */
const weeks = Array.from({ length: 10 }, (_, week) => week + 1);
const spring = {
  cost: weeks.map((week) => 90 + 7 * week),
  revenue: weeks.map((week) => 150 + 11 * (week % 4)),
};
const autumn = { cost: weeks.map((week) => 40 + (week % 3)), revenue: weeks.map((week) => 80 + 5 * week) };
const linesOf = (campaign: string, { cost, revenue }: typeof spring) =>
  weeks.map((week, index) => `${campaign},W${week},${cost[index]},${revenue[index]}`);
const both = [
  "Campaign,Week,Spend,Attributed revenue",
  ...linesOf("Spring", spring),
  ...linesOf("Autumn", autumn),
];

interface Told {
  readonly results: readonly (Record<string, unknown> & {
    readonly interval: {
      readonly low: number | null;
      readonly high: number | null;
      readonly open?: string[];
    } | null;
    readonly notes: readonly { readonly code: string }[];
  })[];
  readonly pairs: readonly Record<string, unknown>[];
}

async function told(book: string, ...options: string[]): Promise<Told> {
  const { code, out, errors } = await finops("run", "roi", book, "--json", ...options);
  expect({ code, errors }).toEqual({ code: exitCodes.done, errors: "" });
  return JSON.parse(out) as Told;
}

test.each([
  ["units", ["Week,Cost,Revenue", "1,10,100", "2,20,50", "Total,30,150"]],
  ["campaigns and units", ["Campaign,Week,Cost,Revenue", "A,1,10,100", "A,2,20,50", ",Total,30,150"]],
  ["neither", ["Of,Cost,Revenue", "x,10,100", "y,20,50", "Total,30,150"]],
])("totals below a table with %s count for nothing", async (_, lines) => {
  const { results } = await told(file("totals.csv", lines.join("\n")));
  expect(results).toEqual([expect.objectContaining({ count: 2, cost: 30, revenue: 150 })]);
});

test("each campaign has its return and interval, and each pair is compared", async () => {
  const { results, pairs } = await told(file("units.csv", both.join("\n")));
  const one = returnOnInvestment(unitsOfRows(spring));
  expect(results).toHaveLength(2);
  expect(results[0]).toMatchObject({
    campaign: "Spring",
    count: 10,
    roi: one.roi,
    p: one.p,
    method: "Fieller",
  });
  expect(results[0]!.interval).toEqual({ low: one.interval!.low, high: one.interval!.high });
  const named = [
    { name: "Spring", units: unitsOfRows(spring) },
    { name: "Autumn", units: unitsOfRows(autumn) },
  ];
  expect(pairs).toEqual(comparedCampaigns(named));
});

test("without a campaign all rows are one result, whose method can be chosen", async () => {
  const rows = both
    .filter((line) => !line.startsWith("Autumn"))
    .map((line) => line.split(",").slice(1).join(","));
  const options = [
    "--method",
    "bootstrap",
    "--bootstrap",
    "bca",
    "--replicates",
    "500",
    "--seed",
    "7",
    "--block",
    "2",
  ];
  const { results, pairs } = await told(
    file("units.csv", rows.join("\n")),
    ...options,
    "--confidence",
    "0.8",
  );
  const choices = {
    method: "bootstrap",
    bootstrap: "bca",
    replicates: 500,
    seed: 7,
    blockLength: 2,
  } as const;
  const { method, interval } = returnOnInvestment(unitsOfRows(spring), { ...choices, confidence: 0.8 });
  expect(results[0]).toMatchObject({ method, interval: { low: interval!.low, high: interval!.high } });
  expect(results[0]).not.toHaveProperty("campaign");
  expect(pairs).toEqual([]);
});

test("rows of one unit are added up", async () => {
  const twice = ["cost,revenue,unit", ...weeks.flatMap((week) => [`10,20,W${week}`, `5,${week},W${week}`])];
  const { results } = await told(file("units.csv", twice.join("\n")));
  expect(results[0]).toMatchObject({ count: 10, cost: 150, revenue: 255 });
});

test("an end that is not there is null and said to be open", async () => {
  const wild = [
    "cost,revenue",
    ...Array.from({ length: 8 }, (_, row) => `${row === 0 ? 900 : 1},${row % 2 ? 3 : 5}`),
  ];
  const { results } = await told(file("units.csv", wild.join("\n")));
  const [{ interval, notes }] = results as [Told["results"][number]];
  expect(notes.map(({ code }) => code)).toContain("UNBOUNDED");
  expect(interval!.open!.length).toBeGreaterThan(0);
});

test("a campaign without cost says so and leaves the others alone; the command tells that one was refused", async () => {
  const free = [...both, ...weeks.map((week) => `Free,W${week},0,5`)].join("\n");
  const { code, out } = await finops("run", "roi", file("units.csv", free), "--json");
  expect(code).toBe(exitCodes.refused);
  const { results, pairs } = JSON.parse(out) as Told;
  expect(results[2]).toMatchObject({ campaign: "Free", error: { code: "COST_ZERO" } });
  expect(pairs).toHaveLength(1);
});

test("too few units have a return and no interval", async () => {
  const { results } = await told(file("units.csv", "cost,revenue\n100,120"));
  expect(results[0]).toMatchObject({ count: 1, roi: 0.2, interval: null, notes: [{ code: "TOO_FEW" }] });
});

test.each([
  ["cost,revenue\n-5,10", "SPEND_NEGATIVE: units.csv!A2: the cost -5"],
  ["cost,revenue\n5,", "CELL_EMPTY: units.csv!B2"],
  ["cost,revenue,week\n5,6,W1\n5,6,", "CELL_EMPTY: units.csv!C3"],
  ["cost,revenue\n5,many", 'AMOUNT_NOT_A_NUMBER: units.csv!B2: "many"'],
  ["cost,profit\n5,6", "TABLE_COLUMN_MISSING"],
  ["cost,revenue", "NO_ROWS"],
])("%j is refused with its cell", async (content, expected) => {
  const said = await finops("run", "roi", file("units.csv", content), "--json");
  expect(said).toMatchObject({ code: exitCodes.refused, out: "" });
  expect(said.errors.replaceAll("'", "")).toContain(expected);
});

test("a sheet of a workbook is found by its columns, or chosen", async () => {
  const sheets = [
    {
      sheet: "Notes",
      rows: [
        ["What", "Who"],
        ["Plan", "Ann"],
      ],
    },
    {
      sheet: "Units",
      rows: [
        ["Cost", "Revenue"],
        [100, 150],
      ],
    },
    {
      sheet: "Other",
      rows: [
        ["Cost", "Revenue"],
        [100, 250],
      ],
    },
  ];
  const book = file("book.xlsx", await (await tableBook(sheets)).save());
  expect((await told(book)).results[0]).toMatchObject({ roi: 0.5 });
  expect((await told(book, "--sheet", "other")).results[0]).toMatchObject({ roi: 1.5 });
  expect((await finops("run", "roi", book, "--sheet", "Gone")).errors).toContain("SHEET_MISSING");
});

test("an empty file is named once, and said to have no headers", async () => {
  const { errors } = await finops("run", "roi", file("empty.csv", ""));
  expect(errors).toContain("empty.csv has no column cost. Its headers are: none.");
});
