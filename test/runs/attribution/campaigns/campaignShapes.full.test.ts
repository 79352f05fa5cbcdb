import type { CellValue } from "../../../../src/cells/CellValue";
import { FinanceError } from "../../../../src/core/errors/financeError";
import { attributionModels } from "../../../../src/core/attribution/AttributionModel";
import {
  computeCampaigns,
  type CampaignComputation,
} from "../../../../src/runs/attribution/campaigns/computeCampaigns";
import {
  campaignBook,
  campaignTables,
  campaignTask,
  writtenCampaigns,
  type CampaignTables,
} from "../../../support/campaignBook";
import { redChecks } from "../../../support/packLines";
import { tableBook } from "../../../support/tableBook";

const tables = campaignTables();

async function written(parts: Partial<CampaignTables>, options = {}): Promise<CampaignComputation> {
  return writtenCampaigns(await campaignBook(parts), options);
}

function names({ sheets }: CampaignComputation): readonly string[] {
  return sheets.map(({ model }) => model.name);
}

/** Rows with other cells in one column. */
function changed(
  rows: CampaignTables["spend"],
  header: string,
  of: (cell: CellValue, row: number) => CellValue,
): CampaignTables["spend"] {
  const column = rows[0]!.indexOf(header);
  return rows.map((row, index) =>
    index === 0 ? row : row.map((cell, at) => (at === column ? of(cell, index) : cell)),
  );
}

const paths = {
  sheet: "Paths",
  rows: [
    ["Path", "Conversions", "Value", "Nulls"],
    ["Brand search > Newsletter", 3, 300, 1],
    ["brand search", 1, 50, 0],
    ["Elsewhere", 1, 20, 0],
    ["", 1, 5, 0],
  ] as CellValue[][],
};

it("has no intervals without a table of spend, and says so", async () => {
  const rows = tables.campaigns.map((row, at) => [...row, at === 0 ? "Spend" : at * 1000]);
  const found = await written({ touches: tables.touches, campaigns: rows });
  expect(names(found)).toEqual(["Campaign performance", "Channel analysis", "ROI ranking"]);
  expect(found.campaigns.map(({ spend, interval }) => [spend, interval])).toEqual(
    [5000, 4000, 3000, 2000, 1000].map((spend) => [spend, null]),
  );
});

it("takes spend alone, without a table of campaigns", async () => {
  const found = await written({ touches: tables.touches, spend: tables.spend });
  expect(found.campaigns.map(({ campaign, budget }) => [campaign, budget])).toEqual([
    ["Brand search", null],
    ["Spring social", null],
    ["Trade fair", null],
    ["Newsletter", null],
  ]);
});

it("tells credit by channel alone where touches name no campaign", async () => {
  const touches = tables.touches.map((row) => row.filter((_, at) => at !== 3));
  const found = await written({ ...tables, touches });
  expect(found.campaigns.every(({ revenue, isWaste }) => revenue === 0 && !isWaste)).toBe(true);
  expect(found.findings.map(({ code }) => code)).toContain("CAMPAIGNS_UNNAMED");
});

it("takes the labels of paths for campaigns where one of them is, and tells no interval", async () => {
  const found = await writtenCampaigns(
    await tableBook([
      paths,
      { sheet: "Campaigns", rows: tables.campaigns },
      { sheet: "Campaign spend", rows: tables.spend },
    ]),
  );
  expect(found.campaigns.map(({ campaign, revenue, interval }) => [campaign, revenue, interval])).toEqual([
    ["Brand search", 200, null],
    ["Spring social", 0, null],
    ["Trade fair", 0, null],
    ["Newsletter", 150, null],
    ["Elsewhere", 20, null],
    ["Reactivation", 0, null],
  ]);
  expect(found.findings.map(({ code }) => code)).toContain("CAMPAIGN_ONLY_TOUCHED");
});

const months = ["2026-01", "2026-02", "Mar 2026", "2026-04", "2026-05", "2026-06"];

it("takes months written as text, found by their labels", async () => {
  const spend = changed(tables.spend, "Week", (_, row) => months[row % 6]!);
  const found = await written({ ...tables, spend });
  const units = found.sheets.find(({ model }) => model.name === "ROI units")!;
  // Six months of three campaigns, and the trade fair from February to June.
  expect(units.note).toBe("23 units");
});

it("takes weeks of a plain range, whose columns get names", async () => {
  const workbook = await campaignBook(tables, Object.keys(tables) as (keyof CampaignTables)[]);
  const found = await writtenCampaigns(workbook);
  for (const sheet of found.sheets) expect(await redChecks(workbook, sheet)).toEqual([]);
});

it("has no intervals where no conversion stands in a period: plain days are no dates", async () => {
  const touches = changed(tables.touches, "Time", (time) => Number(time) - 46_000);
  const { campaigns } = await written({ ...tables, touches });
  expect(campaigns.map(({ interval }) => interval)).toEqual([null, null, null, null, null]);
});

it("keeps conversions outside the periods in revenue, and tells how much of it there is", async () => {
  const late = changed(tables.touches, "Time", (time, row) => Number(time) + (row > 300 ? 365 : 0));
  const workbook = await campaignBook({ ...tables, touches: late });
  const found = await writtenCampaigns(workbook);
  for (const sheet of found.sheets) expect(await redChecks(workbook, sheet)).toEqual([]);
  const units = found.sheets.find(({ model }) => model.name === "ROI units")!.model.rows;
  const row = units.find((cells) =>
    cells.some((cell) => cell?.value === "Attributed revenue outside the periods"),
  );
  const outside = row![11]!.value;
  expect(outside).toBeGreaterThan(0);
  const { text } = found.findings.find(({ code }) => code === "OUTSIDE_PERIODS")!;
  expect(text).toContain(`of ${Number(outside)} comes`);
});

test.each(attributionModels.filter((model) => model !== "w" && model !== "custom"))(
  "ties out under %s",
  async (model) => {
    const workbook = await campaignBook(tables);
    const found = await writtenCampaigns(workbook, { model });
    for (const sheet of found.sheets) expect(await redChecks(workbook, sheet)).toEqual([]);
    expect(found.campaigns.filter(({ isWaste }) => isWaste).map(({ campaign }) => campaign)).toEqual([
      "Trade fair",
    ]);
  },
);

it("takes spend of channels from their campaigns where rows of spend name no channel", async () => {
  const spend = tables.spend.map((row) => row.filter((_, at) => at !== 2));
  const workbook = await campaignBook({ ...tables, spend });
  const { sheets } = await writtenCampaigns(workbook);
  for (const sheet of sheets) expect(await redChecks(workbook, sheet)).toEqual([]);
  const email = sheets[1]!.model.rows.find((cells) => cells[1]?.value === "Email")!;
  const cost = tables.spend.reduce((sum, row) => (row[1] === "Newsletter" ? sum + Number(row[3]) : sum), 0);
  expect(email[2]!.expected).toBeCloseTo(cost, 9);
});

test.each(["linear unique", "markov1", "markov3", "counterfactual", "participation"] as const)(
  "credits nothing of opportunities that are all lost under %s",
  async (model) => {
    const opportunities = changed(tables.opportunities, "Stage", () => "lost");
    const { sheets } = await written({ ...tables, opportunities }, { model });
    const headings = sheets[0]!.model.rows[7]!.map((cell) => cell?.value);
    const of = (heading: string) => sheets[0]!.model.rows[8]![headings.indexOf(heading)]!.value;
    expect(["New customers", "Sourced pipeline", "Influenced (overlaps)"].map(of)).toEqual([0, 0, 0]);
  },
);

test.each([
  ["New customer", ["n/a", "n/a", "n/a", "n/a"]],
  ["Margin", [expect.any(Number), expect.any(Number), "n/a", "n/a"]],
])("shows n/a, not 0, of what opportunities without a column %s do not tell", async (header, shown) => {
  const column = tables.opportunities[0]!.indexOf(header);
  const opportunities = tables.opportunities.map((row) => row.filter((_, at) => at !== column));
  const workbook = await campaignBook({ ...tables, opportunities });
  const { sheets } = await writtenCampaigns(workbook);
  const { rows } = sheets[0]!.model;
  const headings = rows[7]!.map((cell) => cell?.value);
  const newsletter = rows.find((cells) => cells[1]?.value === "Newsletter")!;
  const of = (heading: string) => {
    const cell = newsletter[headings.indexOf(heading)];
    return cell?.expected ?? cell?.value;
  };
  expect(["New customers", "CAC", "Margin of new", "Payback, months"].map(of)).toEqual(shown);
  expect(of("Sourced pipeline")).toEqual(expect.any(Number));
  for (const sheet of sheets) expect(await redChecks(workbook, sheet)).toEqual([]);
});

it("says that an interval has no end where all was spent in one of many periods", async () => {
  const spend = changed(tables.spend, "Spend", (cell, row) =>
    tables.spend[row]![1] === "Newsletter" && row > 3 ? 0 : cell,
  );
  const { campaigns, sheets } = await written({ ...tables, spend });
  const newsletter = campaigns.find(({ campaign }) => campaign === "Newsletter")!;
  expect([newsletter.interval!.low, newsletter.interval!.high]).toEqual([-Infinity, Infinity]);
  const ranked = sheets[2]!.model.rows.find((cells) => cells[0]?.value === "Newsletter")!;
  expect(ranked.filter((cell) => cell?.value === "unbounded")).toHaveLength(2);
});

it("has no interval for a campaign whose spend of a period is below 0, and keeps the credit note", async () => {
  const spend = changed(tables.spend, "Spend", (cell, row) => (row === 2 ? -300 : cell));
  const { campaigns, findings } = await written({ ...tables, spend });
  const social = campaigns.find(({ campaign }) => campaign === "Spring social")!;
  expect([social.interval, social.roi === null]).toEqual([null, false]);
  expect(findings.map(({ code }) => code)).toContain("SPEND_BELOW_ZERO");
});

test.each<[string, Partial<CampaignTables>, string, string]>([
  [
    "a number stored as text",
    { spend: changed(tables.spend, "Spend", (cell, row) => (row === 4 ? `${Number(cell)}` : cell)) },
    "AMOUNT_IS_TEXT",
    "'Campaign spend'!D5",
  ],
  [
    "spend that is no number",
    { spend: changed(tables.spend, "Spend", (cell, row) => (row === 4 ? "much" : cell)) },
    "AMOUNT_NOT_A_NUMBER",
    "'Campaign spend'!D5",
  ],
  [
    "a period that is none",
    { spend: changed(tables.spend, "Week", (cell, row) => (row === 4 ? "some day" : cell)) },
    "DATE_UNREADABLE",
    "'Campaign spend'!A5",
  ],
  [
    "spend without a period",
    { spend: changed(tables.spend, "Week", (cell, row) => (row === 4 ? null : cell)) },
    "CELL_EMPTY",
    "'Campaign spend'!A5",
  ],
])("refuses %s by its cell, and passes over it where that is asked for", async (_, part, code, cell) => {
  const problem = await written({ ...tables, ...part }).catch((error: unknown) => error);
  expect(problem).toBeInstanceOf(FinanceError);
  expect([(problem as FinanceError).code, (problem as Error).message.includes(cell)]).toEqual([code, true]);
  const { findings } = await written({ ...tables, ...part }, { leaveOutBad: true });
  expect(findings.find((each) => each.code === "CELLS_PASSED_OVER")!.text).toContain(cell);
});

it("holds credits against what is booked without rows that were left out", async () => {
  const sold = tables.touches.findIndex((row, at) => at > 0 && row[4] !== null);
  const touches = changed(tables.touches, "Time", (time, row) => (row === sold ? "some day" : time));
  const workbook = await campaignBook({ ...tables, touches });
  const [front] = (await writtenCampaigns(workbook, { leaveOutBad: true })).sheets;
  const left = front!.model.rows.find((cells) => cells[1]?.value === "Of it not credited")!;
  expect(left.some((cell) => typeof cell?.value === "number")).toBe(true);
  // What the ledger booked of it is missing here.
  expect(await redChecks(workbook, front!)).toEqual([
    "Booked revenue is that of the ledger: accounts of revenue",
  ]);
});

it("gives what is booked on no campaign a row, and names its cell and money", async () => {
  const spend = changed(tables.spend, "Campaign", (cell, row) => (row === 4 ? null : cell));
  const workbook = await campaignBook({ ...tables, spend });
  const { campaigns, sheets, findings } = await writtenCampaigns(workbook);
  const nameless = campaigns.find(({ campaign }) => campaign === "(no name)")!;
  expect([nameless.spend, nameless.isWaste]).toEqual([tables.spend[4]![3], true]);
  const { cell, text } = findings.find(({ code }) => code === "SPEND_WITHOUT_CAMPAIGN")!;
  expect(cell).toBe("'Campaign spend'!B5");
  expect(text).toContain(`Spend of ${nameless.spend} names no campaign`);
  for (const sheet of sheets) expect(await redChecks(workbook, sheet)).toEqual([]);
});

it("tells campaigns that are called like rows of ours from these", async () => {
  const odd = ["(no campaign)", "Unattributed", "Total", "<>a", "TRUE", "=1+1", 'He said "go" *?~'];
  const campaigns = [
    ...tables.campaigns,
    ...odd.map((name, at): CellValue[] => [name, "X, Y", at + 1, null, null, null, null]),
  ];
  const workbook = await campaignBook({ ...tables, campaigns });
  const { campaigns: found, sheets } = await writtenCampaigns(workbook);
  const budgets = new Map(found.map(({ campaign, budget }) => [campaign, budget]));
  odd.forEach((name, at) => expect(budgets.get(name)).toBe(at + 1));
  expect(await redChecks(workbook, sheets[0]!)).toEqual([
    "Budgets are that of the ledger: accounts of spend",
  ]);
});

it("tells names that are spelt in several ways by the one that their row shows", async () => {
  const touches = changed(tables.touches, "Campaign", (cell, row) =>
    cell === "Newsletter" ? (row % 3 === 0 ? "newsletter" : "NEWSLETTER") : cell,
  );
  const { campaigns, findings } = await written({ ...tables, touches });
  expect(campaigns.map(({ campaign }) => campaign)).toContain("Newsletter");
  expect(findings.find(({ code }) => code === "SPELLINGS_JOINED")!.text).toBe(
    '"newsletter" and "NEWSLETTER" are taken for one name, "Newsletter".',
  );
});

it("takes a ledger without periods", async () => {
  const ledger = tables.ledger.map((row) => row.slice(1));
  const workbook = await campaignBook({ ...tables, ledger });
  const { sheets } = await writtenCampaigns(workbook);
  expect(await redChecks(workbook, sheets[0]!)).toEqual([]);
});

it("names accounts of the ledger that were asked for and are not there", async () => {
  const { findings } = await written(tables, { spendAccounts: ["Marketing media", "Nothing"] });
  expect(findings.map(({ text }) => text)).toContain('The ledger has no account "Nothing".');
});

it("keeps comments, and those of campaigns that have vanished below", async () => {
  const workbook = await campaignBook(tables);
  const { sheets } = await writtenCampaigns(workbook);
  expect(sheets.length).toBe(4);
  // The user's own words in the comments of the first campaign and of the trade fair.
  const model = sheets[0]!.model;
  const comment = model.rows[7]!.findIndex((cell) => cell?.value === "Comment");
  const typed = model.rows.map((cells, row) =>
    row === 8 || row === 10
      ? cells.map((cell, at) => (at === comment ? { value: row === 8 ? "keep going" : "never again" } : cell))
      : cells,
  );
  await workbook.write([{ ...model, rows: typed }, ...sheets.slice(1).map((each) => each.model)]);
  const texts = ({ sheets: written }: CampaignComputation) =>
    written[0]!.model.rows.flat().map((cell) => cell?.value);
  const again = texts(await writtenCampaigns(workbook));
  expect(again).toEqual(expect.arrayContaining(["keep going", "never again"]));
  expect(again).not.toContain("Retired comments");
  const { priors } = await campaignTask(workbook);
  const without = (rows: CampaignTables["spend"]) => rows.filter((row) => !row.includes("Trade fair"));
  const { touches, campaigns, spend } = tables;
  const book = await campaignBook({
    touches: without(touches),
    campaigns: without(campaigns),
    spend: without(spend),
  });
  const later = texts(computeCampaigns({ ...(await campaignTask(book)), priors }));
  expect(later).toEqual(expect.arrayContaining(["keep going", "Retired comments", "never again"]));
});
