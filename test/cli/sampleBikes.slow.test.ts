import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { exitCodes } from "../../src/cli/main";
import { openXlsx } from "../../src/workbook/xlsx/openXlsx";
import { sampleMarketing, type SampleMarketing } from "../../tools/marketing/sampleMarketing";
import { sampleMarketingXlsx } from "../../tools/marketing/sampleMarketingXlsx";
import { finops } from "../support/finops";

const folder = mkdtempSync(join(tmpdir(), "finops-bikes-"));
afterAll(() => rmSync(folder, { recursive: true }));
const path = (name: string): string => join(folder, name);
const bikes = resolve(__dirname, "../../assets/samples/rowanfell-bikes.xlsx");
const marketing = sampleMarketing();

interface Interval {
  readonly low: number | null;
  readonly high: number | null;
}

interface Json {
  readonly sheets: readonly string[];
  readonly total: { readonly conversions: number; readonly value: number };
  readonly models: readonly {
    readonly model: string;
    readonly value: readonly number[];
    readonly unattributed: { readonly value: number };
    readonly overlaps: boolean;
  }[];
  readonly campaigns: readonly {
    readonly campaign: string;
    readonly budget: number;
    readonly spend: number;
    readonly roi: number;
    readonly interval: Interval | null;
    readonly isWaste: boolean;
  }[];
  readonly checks: readonly { readonly name: string; readonly status: string }[];
}

async function report(name: string, book = bikes): Promise<Json> {
  const out = path(`${name}.xlsx`);
  const {
    code,
    out: said,
    errors,
  } = await finops(["report", name, "--book", book, "--out", out, "--overwrite", "--json"]);
  expect({ code, errors }).toEqual({ code: exitCodes.done, errors: "" });
  return JSON.parse(said) as Json;
}

function cents(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + Math.round(100 * amount), 0);
}

const booked = marketing.touches.reduce((sum, { value }) => sum + (value ?? 0), 0);
const spent = marketing.spend.reduce((sum, { spend }) => sum + spend, 0);
const budget = marketing.spend.reduce((sum, row) => sum + row.budget, 0);

test("every model credits what the sample has booked, and all checks are OK", async () => {
  const { checks, models, total } = await report("attribution");
  expect(checks.filter(({ status }) => status !== "OK")).toEqual([]);
  expect(Math.round(100 * total.value)).toBe(booked);
  const summing = models.filter(({ overlaps }) => !overlaps);
  expect(summing.length).toBeGreaterThan(10);
  for (const { value, unattributed } of summing) {
    const sum = value.reduce((all, each) => all + each, unattributed.value);
    expect(sum).toBeCloseTo(booked / 100, 6);
  }
});

test("a visit is direct by its channel where credit goes to campaigns", async () => {
  const { out } = await finops(["run", "attribute", bikes, "--by", "campaign", "--model", "last-non-direct"]);
  const { rows } = JSON.parse(out) as { rows: readonly { channel: string; value: number }[] };
  const credited = new Map(rows.map(({ channel, value }) => [channel, Math.round(100 * value)]));
  expect(credited).toEqual(lastNonDirect());
});

describe("the campaign report of the sample", () => {
  let campaigns: Json["campaigns"];
  let checks: Json["checks"];
  beforeAll(async () => {
    ({ campaigns, checks } = await report("campaigns"));
  });

  test("ties to log, ledger and budgets, and names exactly the campaigns planted as waste", () => {
    expect(checks.filter(({ status }) => status !== "OK")).toEqual([]);
    expect(cents(campaigns.map(({ spend }) => spend))).toBe(spent);
    expect(cents(campaigns.map((each) => each.budget))).toBe(budget);
    expect(campaigns.filter(({ isWaste }) => isWaste).map(({ campaign }) => campaign)).toEqual([
      "Tram stop posters",
      "Morning Mile podcast",
      "Voucher portals",
    ]);
    const best = [...campaigns].sort((one, other) => other.roi - one.roi)[0]!;
    expect(best.campaign).toBe("Brand search");
  });

  test("calls the saturated channel diminishing, and says of the steady one that spend hardly varies", async () => {
    const workbook = await openXlsx(readFileSync(path("campaigns.xlsx")), { file: "campaigns.xlsx" });
    const { used } = (await workbook.sheets()).find(({ name }) => name === "Channel analysis")!;
    const { values } = await workbook.read("Channel analysis", used!);
    const header = values.findIndex((row) => row.includes("Saturation"));
    const column = (name: string) => values[header]!.indexOf(name);
    const end = values.findIndex((row) => row.includes("Total"));
    const lines = values.slice(header + 1, end);
    const saturation = new Map(lines.map((row) => [row[column("Channel")], row[column("Saturation")]]));
    expect([...saturation].filter(([, found]) => found === "diminishing")).toEqual([
      ["Paid social", "diminishing"],
    ]);
    expect(saturation.get("Email")).toContain("spend hardly varies");
  });

  test("has the intervals that finops run roi finds over its sheet of units", async () => {
    const said = await finops(["run", "roi", path("campaigns.xlsx"), "--sheet", "ROI units", "--json"]);
    const { results } = JSON.parse(said.out) as {
      results: readonly { campaign: string; roi: number; interval: Interval | null }[];
    };
    const measured = new Map(results.map((result) => [result.campaign, result]));
    expect(measured.size).toBe(13);
    for (const { campaign, roi, interval } of campaigns) {
      expect(measured.get(campaign)!.interval).toEqual(interval);
      expect(measured.get(campaign)!.roi).toBeCloseTo(roi, 12);
    }
  });
});

test("the campaign report goes red where the ledger is a cent off in spend, budget or revenue", async () => {
  writeFileSync(path("off.xlsx"), await sampleMarketingXlsx(aCentOff()));
  const books = ["--book", path("off.xlsx"), "--out", path("red.xlsx")];
  const { code, out } = await finops(["report", "campaigns", ...books]);
  expect(code).toBe(exitCodes.done);
  expect(out).toMatch(/^ {2}All campaigns +369,068\.62 +1,413,831\.29 +283\.1 %/m);
  expect(out.slice(out.indexOf("are not OK:")).split("\n").slice(1)).toEqual([
    expect.stringMatching(/^ {2}Campaign performance: Spend is that of the ledger/),
    expect.stringMatching(/^ {2}Campaign performance: Budgets are that of the ledger/),
    expect.stringMatching(/^ {2}Campaign performance: Booked revenue is that of the ledger/),
  ]);
});

function aCentOff(): SampleMarketing {
  const [sales, cost, search, ...rest] = marketing.ledger;
  return {
    ...marketing,
    ledger: [
      { ...sales!, actual: sales!.actual + 1 },
      cost!,
      { ...search!, actual: search!.actual - 1, budget: search!.budget + 1 },
      ...rest,
    ],
  };
}

/** Cents by the campaign of the last visit before each order that is not direct, the last of all where there is none. */
function lastNonDirect(): ReadonlyMap<string, number> {
  const credits = new Map<string, number>();
  const journeys = new Map<string, SampleMarketing["touches"][number][]>();
  for (const touch of marketing.touches) {
    const rows = journeys.get(touch.journey) ?? [];
    rows[touch.sequence - 1] = touch;
    journeys.set(touch.journey, rows);
    if (touch.value === null) credits.set(touch.campaign ?? "(no Campaign)", 0);
  }
  for (const rows of journeys.values()) {
    let credited: string | null = null;
    for (const [at, { value }] of rows.entries()) {
      if (value === null) continue;
      const visits = rows.slice(0, at).filter((row) => row.value === null);
      const others = visits.filter(({ channel }) => channel !== "Direct");
      const last = others.at(-1) ?? visits.at(-1);
      // A refund takes back from the order before it.
      if (value > 0) credited = last ? (last.campaign ?? "(no Campaign)") : null;
      if (credited !== null) credits.set(credited, credits.get(credited)! + value);
    }
  }
  return credits;
}
