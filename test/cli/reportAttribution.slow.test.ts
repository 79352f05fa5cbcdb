import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { exitCodes } from "../../src/cli/main";
import { openXlsx } from "../../src/workbook/xlsx/openXlsx";
import { cliFolder } from "../support/cliFolder";

const { finops, file, path } = cliFolder();

const bikes = resolve(__dirname, "../../assets/samples/rowanfell-bikes.xlsx");

const touches = [
  "journey,time,channel,value,region",
  "J1,2026-03-01,Email,,North",
  "J1,2026-03-09,Search,,South",
  "J1,2026-03-10,(conversion),100,",
  "J2,2026-03-02,Social,,North",
  "J2,2026-03-10,(conversion),40,",
  "J3,2026-03-02,Social,,North",
];

interface Json {
  readonly model: string;
  readonly by: string;
  readonly channels: readonly string[];
  readonly models: readonly { readonly model: string; readonly value: readonly number[] }[];
  readonly total: { readonly conversions: number; readonly value: number };
  readonly sheets: readonly string[];
  readonly campaigns: readonly {
    readonly campaign: string;
    readonly isWaste: boolean;
    readonly interval: { readonly low: number; readonly high: number } | null;
  }[];
  readonly checks: readonly { readonly status: string }[];
}

async function report(name: "attribution" | "campaigns", book: string, ...options: readonly string[]) {
  const out = path("report.xlsx");
  return finops("report", name, "--book", book, "--out", out, ...options);
}

async function jsonOf(...call: Parameters<typeof report>): Promise<Json> {
  const said = await report(...call, "--overwrite", "--json");
  expect({ code: said.code, errors: said.errors }).toEqual({ code: exitCodes.done, errors: "" });
  const json = JSON.parse(said.out) as Json;
  expect(json.checks.filter(({ status }) => status !== "OK")).toEqual([]);
  return json;
}

const log = (rows: readonly string[] = touches): string => file("touches.csv", rows.join("\n"));

test("the sample bikes: credits of every model tie out, and what is odd in the log is told", async () => {
  const said = await report("attribution", bikes, "--unit", "EUR");
  expect(said).toMatchObject({ code: exitCodes.done, errors: "" });
  expect(said.out).toMatch(
    /^Attribution, Journeys in .*: \d+ rows read, \d+ conversions worth [\d,.]+ EUR\.$/m,
  );
  expect(said.out).toMatch(/^ {2}Paid search +[\d,.]+ +[\d,.]+ +\d+\.\d %/m);
  expect(said.out).toMatch(/^ {2}Unattributed +14\.00 +63,256\.80 +3\.1 %/m);
  expect(said.out).toMatch(/^ {2}Total +563\.00 +2,038,084\.74 +100\.0 %/m);
  expect(said.out).toContain("note: Negative values: 13 rows. ");
  expect(said.out).toMatch(/\d+ figures on the sheets agree with the engine; all \d+ checks are OK\./);
});

test("totals below a file are no journey", async () => {
  const { total } = await jsonOf("attribution", log([...touches, "Total,,,140,"]));
  expect(total).toEqual({ conversions: 2, value: 140 });
});

test("the sample bikes: campaigns that no model credits are told, and run roi gives the intervals of the sheet", async () => {
  const { campaigns, sheets } = await jsonOf("campaigns", bikes);
  expect(sheets).toEqual(["Campaign performance", "Channel analysis", "ROI ranking", "ROI units"]);
  expect(campaigns.filter(({ isWaste }) => isWaste).map(({ campaign }) => campaign)).toEqual([
    "Tram stop posters",
    "Morning Mile podcast",
    "Voucher portals",
  ]);
  const { out } = await finops("run", "roi", path("report.xlsx"), "--sheet", "ROI units", "--json");
  const { results } = JSON.parse(out) as { readonly results: Json["campaigns"] };
  const intervals = (told: Json["campaigns"]) => told.map(({ campaign, interval }) => [campaign, interval]);
  expect(intervals(results)).toEqual(intervals(campaigns));
});

test("a text file becomes a sheet of its workbook, and choices of the last run stand until they are changed", async () => {
  const first = await jsonOf("attribution", log(), "--model", "last", "--by", "region");
  expect(first).toMatchObject({ model: "last", by: "region", channels: ["North", "South"] });
  const again = await report("attribution", log());
  expect(again.progress).toContain(
    'As in the last run: model "last", by "region", tables {"touches":"Touch log"}',
  );
  const now = JSON.parse((await report("attribution", log(), "--model", "first", "--json")).out) as Json;
  expect(now).toMatchObject({ model: "first", by: "region" });
  const workbook = await openXlsx(readFileSync(path("report.xlsx")), { file: "report.xlsx" });
  expect((await workbook.sheets()).map(({ name }) => name)).toEqual(["Touch log", "Attribution", "Journeys"]);
});

test("a file of paths is reported as one, without settings that need times", async () => {
  const book = file("paths.csv", "path,conversions,value,nulls\nEmail > Search,2,300,4\nSearch,1,60,3");
  const { total, channels } = await jsonOf("attribution", book);
  expect(total).toEqual({ conversions: 3, value: 360 });
  expect(channels).toEqual(["Email", "Search"]);
});

test.each<[string, readonly string[], readonly string[], string]>([
  [
    "a log in which nothing converts",
    touches.filter((row) => !row.includes("(conv")),
    [],
    "NOTHING_CONVERTED: None of the 4 rows",
  ],
  ["a time that cannot be read", [...touches, "J4,soon,Email,,"], [], "DATE_UNREADABLE: 'Touch log'!B8"],
  ["a column that is not there", touches, ["--by", "team"], "HEADER_MISSING"],
  ["a model that the data do not allow", touches, ["--model", "w"], "ARGUMENT_MISSING"],
])("%s is refused, and nothing is written", async (_, rows, options, expected) => {
  const said = await report("attribution", log(rows), ...options);
  expect(said).toMatchObject({ code: exitCodes.refused, out: "" });
  expect(said.errors).toContain(expected);
  expect(() => readFileSync(path("report.xlsx"))).toThrow("ENOENT");
});

test("campaigns need a table of campaigns or of spend", async () => {
  const said = await report("campaigns", log());
  expect(said).toMatchObject({ code: exitCodes.refused });
  expect(said.errors).toContain("The workbook has no table Campaigns or Campaign spend");
});
