import type { CellValue } from "../../../../src/cells/CellValue";
import { labelFromCell } from "../../../../src/cells/labelFromCell";
import { campaignBook, campaignTables, writtenCampaigns } from "../../../support/campaignBook";
import { redChecks } from "../../../support/packLines";

const tables = campaignTables();

it("adds up open requests whatever their statuses are called, a number beside a blank one too", async () => {
  const requests: CellValue[][] = [
    ["Request", "Date", "Campaign", "Amount", "Status"],
    ["R1", 46_100, "Newsletter", 50, 3],
    ["R2", 46_101, "Newsletter", 60, null],
    ["R3", 46_102, "newsletter", 70, "'new'"],
  ];
  const workbook = await campaignBook({ ...tables, requests });
  const [front] = (await writtenCampaigns(workbook)).sheets;
  expect(await redChecks(workbook, front!)).toEqual([]);
});

it("takes channels of campaigns for one whatever their case and spaces, be they like dates or not", async () => {
  const channels = ["Paid  search", "paid Search", "Mar 2026", "MAR 2026"];
  const campaigns = tables.campaigns.map((row, at) =>
    row.map((cell, column) => (at > 0 && column === 1 ? (channels[at - 1] ?? "Email") : cell)),
  );
  const spend = tables.spend.map((row) => row.filter((_, at) => at !== 2));
  const workbook = await campaignBook({ ...tables, campaigns, spend });
  const { sheets } = await writtenCampaigns(workbook);
  for (const sheet of sheets) expect(await redChecks(workbook, sheet)).toEqual([]);
});

it("says how campaigns are compared by those that are, not by all that are ranked", async () => {
  const returned = Array.from({ length: 12 }, (_, at) => `Returned ${at}`);
  const spend = [
    ...tables.spend,
    ...returned.flatMap((name, at): CellValue[][] => [
      [46_027, name, "Social", 100 + at, null],
      [46_034, name, "Social", -10, null],
    ]),
  ];
  const { sheets } = await writtenCampaigns(await campaignBook({ ...tables, spend }));
  const texts = sheets.flatMap(({ model }) => model.rows.flat().map((cell) => cell?.value));
  expect(texts).toContain("Differences, each with each");
});

it("previews the return that the front sheet shows, and none where no credit goes to campaigns", async () => {
  const later = tables.spend.filter((row, at) => at === 0 || Number(row[0]) > 46_100);
  const { campaigns } = await writtenCampaigns(await campaignBook({ ...tables, spend: later }));
  const brand = campaigns.find(({ campaign }) => campaign === "Brand search")!;
  expect(brand.roi).toBe((brand.revenue - brand.spend) / brand.spend);
  const touches = tables.touches.map((row) => row.filter((_, at) => at !== 3));
  const unnamed = await writtenCampaigns(await campaignBook({ ...tables, touches }));
  expect(unnamed.campaigns.map(({ roi }) => roi)).toEqual(unnamed.campaigns.map(() => null));
});

it("finds campaigns in other case where months are written as text, with a stray space or without", async () => {
  const months = tables.spend.map(([week, campaign, ...rest], at): CellValue[] => {
    if (at === 0) return ["Month", campaign!, ...rest];
    const month = `2026-0${1 + Math.min(8, Math.floor((Number(week) - 46_023) / 31))}${at % 3 === 0 ? " " : ""}`;
    return [month, at % 2 === 0 ? labelFromCell(campaign!).toUpperCase() : campaign!, ...rest];
  });
  const workbook = await campaignBook({ ...tables, spend: months });
  const { sheets } = await writtenCampaigns(workbook);
  for (const sheet of sheets) expect(await redChecks(workbook, sheet)).toEqual([]);
});

it("says so where nothing tells what was spent", async () => {
  const { touches, campaigns } = tables;
  const codes = async (rows: typeof campaigns) => {
    const { findings } = await writtenCampaigns(await campaignBook({ touches, campaigns: rows }));
    return findings.map(({ code }) => code);
  };
  expect(await codes(campaigns)).toContain("SPEND_UNKNOWN");
  expect(await codes(campaigns.map((row, at) => [...row, at === 0 ? "Spend" : 10]))).not.toContain(
    "SPEND_UNKNOWN",
  );
});
