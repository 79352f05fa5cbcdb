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

it("shows on the front sheet what the checks of the log found", async () => {
  const touches = [...tables.touches, tables.touches[1]!];
  const { sheets, findings } = await writtenCampaigns(await campaignBook({ ...tables, touches }));
  const shown = sheets[0]!.model.rows.flat().map((cell) => cell?.value);
  expect(shown).toContainEqual(expect.stringMatching(/^Duplicate rows: 1 row\. /));
  // The preview has the checks beside the findings.
  expect(findings.filter(({ text }) => text.startsWith("Duplicate rows"))).toEqual([]);
});
