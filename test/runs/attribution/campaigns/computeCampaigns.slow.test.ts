import type { CellValue } from "../../../../src/cells/CellValue";
import { returnsFromTable } from "../../../../src/cells/attribution/returnsFromTable";
import { serialFromDate } from "../../../../src/cells/serialDate";
import { returnOnInvestment } from "../../../../src/core/attribution/roi/returnOnInvestment";
import { unitsOfRows } from "../../../../src/core/attribution/roi/unitsOfRows";
import { isoDate } from "../../../../src/core/dates/isoDate";
import { campaignSheets } from "../../../../src/reports/campaigns/campaignSheets";
import type { CampaignComputation } from "../../../../src/runs/attribution/campaigns/computeCampaigns";
import { campaignBook, campaignTables, writtenCampaigns } from "../../../support/campaignBook";
import { redChecks, withValue } from "../../../support/packLines";
import type { Edit } from "../../../support/recalculated";
import type { XlsxWorkbook } from "../../../../src/workbook/xlsx/XlsxWorkbook";

const tables = campaignTables();

function sheetOf({ sheets }: CampaignComputation, report: string) {
  return sheets.find(({ model }) => model.report === report)!;
}

describe("a book that ties out", () => {
  let workbook: XlsxWorkbook;
  let computation: CampaignComputation;
  beforeAll(async () => {
    workbook = await campaignBook(tables);
    computation = await writtenCampaigns(workbook);
  });

  it("has four sheets whose checks are OK", async () => {
    expect(computation.sheets.map(({ model }) => model.name)).toEqual(
      ["front", "channels", "ranking", "units"].map((sheet) => campaignSheets[sheet as "front"].name),
    );
    for (const sheet of computation.sheets) expect(await redChecks(workbook, sheet)).toEqual([]);
  });

  it("names exactly the campaign that nobody who bought has touched as waste", () => {
    expect(computation.campaigns.filter(({ isWaste }) => isWaste).map(({ campaign }) => campaign)).toEqual([
      "Trade fair",
    ]);
  });

  it("gets intervals that the rows of its units give by themselves", async () => {
    const { name } = campaignSheets.units;
    const { used } = (await workbook.sheets()).find((sheet) => sheet.name === name)!;
    const rows = returnsFromTable({ grid: await workbook.read(name, used!), name });
    const again = new Map(rows.map((each) => [each.name, returnOnInvestment(unitsOfRows(each.rows))]));
    for (const { campaign, roi, interval, spend } of computation.campaigns) {
      if (spend === 0) continue;
      const result = again.get(campaign)!;
      expect(result.roi).toBeCloseTo(roi!, 12);
      expect(result.interval?.low ?? null).toBe(interval?.low ?? null);
      expect(result.interval?.high ?? null).toBe(interval?.high ?? null);
    }
  });

  const front: readonly (readonly [string, Edit, readonly string[]])[] = [
    ["spend of a week", edit("Campaign spend", "D3", 1), ["Spend is that of the ledger", "changed"]],
    ["a commitment of no campaign", edit("Campaign spend", "E2", 5), ["changed"]],
    [
      "spend on a campaign that the report has not",
      edit("Campaign spend", "B3", "Unheard of"),
      ["Campaigns hold all spend", "Spend is that of the ledger"],
    ],
    [
      "a budget of a campaign that the report has not",
      edit("Campaigns", "A2", "Unheard of"),
      ["Campaigns hold all budgets", "Budgets are that of the ledger"],
    ],
    [
      "a commitment on a campaign that the report has not",
      edit("Campaign spend", "B74", "Unheard of"),
      ["Campaigns hold all commitments", "Campaigns hold all spend", "Spend is that of the ledger"],
    ],
    ["a budget", edit("Campaigns", "C2", 1), ["Budgets are that of the ledger", "changed"]],
    [
      "an order",
      edit("Touch log", "E5", 123_456),
      ["Credits and unattributed are what was booked", "changed"],
    ],
    ["the ledger's spend", edit("Ledger", "D2", 1), ["Spend is that of the ledger", "changed"]],
    ["the ledger's budget", edit("Ledger", "E2", 1), ["Budgets are that of the ledger", "changed"]],
    ["the ledger's revenue", edit("Ledger", "D4", 1), ["Booked revenue is that of the ledger", "changed"]],
    ["a request that is approved", edit("Requests", "E3", "approved"), ["Requests listed are those open"]],
    ["the deal of an opportunity", edit("Opportunities", "E3", 1), ["changed"]],
  ];

  test.each(front)("%s turns its checks red", async (_, defect, expected) => {
    const red = await redChecks(workbook, sheetOf(computation, "campaigns"), [defect]);
    const names = red.map((name) =>
      name === "Tables as they were at the run" ? "changed" : name.split(":")[0]!,
    );
    expect([...names].sort()).toEqual([...expected].sort());
  });

  test.each([
    ["campaigns-units", "Campaign spend", "D3", 1, ["Cost of the units is all spend"]],
    [
      "campaigns-channels",
      "Campaign spend",
      "C3",
      "Unheard of",
      ["Spend of the channels is that of campaigns"],
    ],
  ] as const)("a planted defect shows on %s", async (report, sheet, cell, value, expected) => {
    const red = await redChecks(workbook, sheetOf(computation, report), [edit(sheet, cell, value)]);
    expect(red.map((name) => name.split(":")[0])).toEqual(expected);
  });

  // Of the front sheet: campaigns in rows 9 to 13, all of them in 14, the total in 17.
  test.each([
    ["campaigns-units", "M9", 1, ["Revenue of the units is what is attributed"]],
    ["campaigns-channels", "M17", 1, ["Revenue of the channels is what was booked"]],
    ["campaigns-channels", "H17", 1, ["Spend of the channels is that of campaigns"]],
    ["campaigns-roi", "H12", 0, ["Campaigns with spend"]],
    ["campaigns-roi", "H13", 5, ["Campaigns with spend", "Spend of the front sheet"]],
  ] as const)("%s shows what was typed over %s of the front sheet", async (report, cell, value, expected) => {
    const red = await redChecks(workbook, sheetOf(computation, report), [
      edit(campaignSheets.front.name, cell, value),
    ]);
    expect(red.map((name) => name.split(":")[0])).toEqual(expected);
  });

  it("shows what was typed over its own requests, and that another sheet is not OK", async () => {
    const sheet = sheetOf(computation, "campaigns");
    const typed = withValue(sheet, (cells) => cells[1]?.value === "Brand search", "Requested (open)", 1);
    expect(await redChecks(workbook, typed)).toEqual(["Campaigns hold what is requested: requests"]);
    const red = await redChecks(workbook, sheet, [edit(campaignSheets.units.name, "N2", "ERROR")]);
    expect(red).toEqual(["Sheets whose checks are not OK: all sheets"]);
  });
});

function edit(sheet: string, cell: string, value: CellValue): Edit {
  return { sheet, cell, value };
}

describe("names", () => {
  const renamed = (rows: readonly (readonly CellValue[])[], from: string, to: readonly string[]) => {
    let count = 0;
    return rows.map((row) => row.map((cell) => (cell === from ? to[count++ % to.length]! : cell)));
  };

  it("are matched whatever their case and spaces, and every spelling is summed", async () => {
    const spelled = {
      ...tables,
      spend: renamed(tables.spend, "Brand search", ["Brand search", " brand  SEARCH", "BRAND SEARCH"]),
      touches: renamed(tables.touches, "Brand search", ["brand search ", "Brand search"]),
    };
    const { campaigns } = await writtenCampaigns(await campaignBook(spelled, ["spend", "touches"]));
    const { campaigns: plain } = await writtenCampaigns(await campaignBook(tables));
    expect(campaigns).toEqual(plain);
  });

  it("that SUMIFS would mistake are told apart", async () => {
    const odd = ["007", "7", "a*", "ab", "2026-01"];
    const campaigns = [["Campaign", "Budget"], ...odd.map((name, at): CellValue[] => [name, 10 ** at])];
    const spend = [
      ["Month", "Campaign", "Spend"],
      ...odd.map((name, at): CellValue[] => [
        serialFromDate(isoDate("2026-01-01"), 1900),
        name,
        2 * 10 ** at,
      ]),
    ];
    const { campaigns: found } = await writtenCampaigns(
      await campaignBook({ touches: tables.touches, campaigns, spend }),
    );
    const shown = new Map(found.map(({ campaign, budget, spend: spent }) => [campaign, [budget, spent]]));
    odd.forEach((name, at) => expect(shown.get(name)).toEqual([10 ** at, 2 * 10 ** at]));
  });

  it("that only one table has get a row and are told", async () => {
    const campaigns = [
      ...tables.campaigns.slice(0, 3),
      ["Planned only", "Radio", 100, null, null, null, null],
    ];
    const { campaigns: rows, findings } = await writtenCampaigns(
      await campaignBook({ ...tables, campaigns }),
    );
    expect(rows.map(({ campaign }) => campaign).sort()).toEqual(
      ["Brand search", "Newsletter", "Planned only", "Reactivation", "Spring social", "Trade fair"].sort(),
    );
    expect(findings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["CAMPAIGN_NOT_PLANNED", "CAMPAIGN_NOT_SPENT", "CAMPAIGN_ONLY_REQUESTED"]),
    );
  });
});
