import { campaignBook, campaignTables, writtenCampaigns } from "../../../support/campaignBook";

const tables = campaignTables();

async function codesWith(touches: typeof tables.touches): Promise<readonly string[]> {
  const { findings } = await writtenCampaigns(await campaignBook({ ...tables, touches }));
  return findings.map(({ code }) => code);
}

it("warns that nothing is waste where touches name other campaigns throughout", async () => {
  const column = tables.touches[0]!.indexOf("Campaign");
  const renamed = tables.touches.map((row, index) =>
    row.map((cell, at) => (index > 0 && at === column && typeof cell === "string" ? `Ad ${cell}` : cell)),
  );
  expect(await codesWith(tables.touches)).not.toContain("CAMPAIGNS_NOT_MET");
  expect(await codesWith(renamed)).toContain("CAMPAIGNS_NOT_MET");
});
