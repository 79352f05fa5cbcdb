import { lineId, type PriorSheet } from "../../PriorSheet";
import type { CampaignLine } from "../CampaignReportInput";
import type { RankingPlaces } from "../ranking/RankingPlaces";
import type { CampaignCells } from "./CampaignCells";
import { frontColumns as c, type FrontColumn } from "./frontColumns";
import type { SourceSums } from "./SourceSums";
import { noCampaign, unattributed } from "./writeTotals";

/** Writes a row for each campaign: sums of the user's tables and all that follows are formulas, credits are the engine's. */
export function writeCampaigns(cells: CampaignCells, sums: SourceSums, ranking: RankingPlaces): void {
  cells.input.lines.forEach((line, index) => writeLine(cells, line, cells.places.row(index), sums, ranking));
}

/** Writes keys, and what the user had noted beside each row. @returns Ids of the rows. */
export function writeNotes(
  { input, places, sheet }: CampaignCells,
  prior: PriorSheet | null,
): readonly string[] {
  const rows: (readonly [string, number])[] = [
    ...input.lines.map(({ campaign }, index) => [campaign, places.row(index)] as const),
    // Campaigns may be called as these rows are.
    [`#${noCampaign}`, places.noCampaign],
    [`#${unattributed}`, places.unattributed],
  ];
  return rows.map(([name, row]) => {
    const id = lineId(name);
    sheet.value(row, c.key, name, { number: "text" });
    sheet.value(row, c.comment, prior?.notes.get(id)?.["Comment"] ?? null, { wrap: true });
    return id;
  });
}

function writeLine(
  cells: CampaignCells,
  line: CampaignLine,
  row: number,
  sums: SourceSums,
  ranking: RankingPlaces,
): void {
  const { sheet, input } = cells;
  const named = { key: line.key, name: line.campaign, cell: cells.at(row, "campaign") };
  const sum = (column: FrontColumn, formula: string | null, known: number): void => {
    if (formula === null) sheet.value(row, c[column], 0, { number: cells.amount });
    else cells.formula(row, column, formula, known);
  };
  sheet.value(row, c.campaign, line.campaign, { number: "text", bold: true });
  sheet.value(row, c.channel, line.channel, { number: "text" });
  sheet.value(row, c.owner, line.owner === "" ? null : line.owner, { number: "text" });
  sum("budget", sums.budget(named), line.budget ?? 0);
  sum("requested", sums.requested(named), line.requested);
  sum("committed", sums.committed(named), line.committed);
  sum("spend", sums.spend(named), line.spend);
  cells.budget(row, line.budget ?? 0, line.committed, line.spend);
  cells.credits(row, line);
  cells.pipeline(row, line.pipeline);
  if (input.hasValues && input.hasCampaignCredits) {
    cells.returns(row, line.spend, line.revenue);
    writeInterval(cells, line, row, ranking);
  } else for (const column of ["roi", "low", "high"] as const) cells.none(row, column);
  writeTarget(cells, line, row);
  cells.costs(row, line);
}

function writeInterval(cells: CampaignCells, line: CampaignLine, row: number, ranking: RankingPlaces): void {
  const ranked = ranking.rowOf(line);
  const interval = line.measured.kind === "measured" ? line.measured.result.interval : null;
  for (const end of ["low", "high"] as const) {
    if (ranked === null || interval === null) cells.none(row, end);
    else {
      const known = Number.isFinite(interval[end]) ? interval[end] : undefined;
      cells.formula(row, end, ranking.cell(ranked, end), known, { number: "varianceShare" });
    }
  }
}

function writeTarget(cells: CampaignCells, { target, spend, revenue }: CampaignLine, row: number): void {
  if (target === null) return;
  const { hasValues, hasCampaignCredits } = cells.input;
  cells.sheet.value(row, c.target, target, { number: "share" });
  const [roi, aim] = [cells.at(row, "roi"), cells.at(row, "target")];
  const known = spend > 0 && hasValues && hasCampaignCredits ? (revenue - spend) / spend - target : undefined;
  cells.formula(row, "against", `IF(ISNUMBER(${roi}),${roi}-${aim},"n/a")`, known, {
    number: "varianceShare",
  });
}
