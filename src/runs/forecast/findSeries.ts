import type { Finding } from "../../cells/problems";
import { layoutOfSeries } from "../../cells/series/layoutOfSeries";
import { readSeriesTable } from "../../cells/series/readSeriesTable";
import type { SeriesOptions } from "../../cells/series/SeriesOptions";
import type { SeriesTable } from "../../cells/series/SeriesTable";
import { valueRank } from "../../cells/series/valueHeaders";
import { normalisedWords } from "../../cells/words";
import { FinanceError, financeError } from "../../core/errors/financeError";
import type { Workbook } from "../../workbook/Workbook";
import { isUsersData, placesIn, type LedgerPlace } from "../ledgerPlaces";
import { rowsBelowTable } from "../rowsBelowTable";
import { tableFinding } from "../settleTables";
import { isSamePlace, shownPlace } from "../tableCandidates";
import { seriesCandidates, type SeriesCandidate, type SeriesKind } from "./seriesCandidates";

/** The user's own choices: a sheet or table; "" says that there is no plan. */
export interface ChosenSeries {
  readonly history?: string;
  readonly plan?: string;
}

export interface SeriesFound {
  readonly history: SeriesTable;
  readonly plan: SeriesTable | null;
  /** All places that read as series, for the user to choose from. */
  readonly candidates: readonly SeriesCandidate[];
  /** Where a place was not clear. */
  readonly findings: readonly Finding[];
}

/**
 * Finds and reads the history, and the plan if there is one: what the user chose, else by the name of table or sheet, else
 * the only place that reads as series. A plan that nobody named may be a column of its own beside the history's.
 * @param options How the history is read. Of a plan: its periods are not cut, and headers that it has not do not count.
 * @throws SHEET_MISSING, TABLE_CHOSEN_TWICE for a choice; TABLE_NOT_FOUND where no place, or more than one, is the history.
 * @throws What `readSeriesTable` throws of the history, and of a plan that was chosen.
 */
export async function findSeries(
  workbook: Workbook,
  chosen: ChosenSeries,
  options: Omit<SeriesOptions, "system" | "table" | "holds">,
): Promise<SeriesFound> {
  const { fiscalYearStart, dayOrder, duplicates } = options;
  const system = workbook.dateSystem;
  const plain: SeriesOptions = {
    system,
    ...(fiscalYearStart === undefined ? {} : { fiscalYearStart }),
    ...(dayOrder === undefined ? {} : { dayOrder }),
    ...(duplicates === undefined ? {} : { duplicates }),
  };
  const candidates = await seriesCandidates(workbook, plain);
  const place =
    chosen.history === undefined
      ? settledHistory(candidates, chosen.plan)
      : await chosenPlace(workbook, candidates, chosen.history);
  const history = await readAt(workbook, place, { ...options, system });
  const { plan, findings } = await findPlan(workbook, chosen.plan, place, candidates, {
    ...plain,
    ...(options.by === undefined ? {} : { by: options.by }),
    ...(options.where === undefined ? {} : { where: options.where }),
  });
  const doubts = chosen.history === undefined ? historyDoubts(place, candidates) : [];
  const below = await rowsBelowTable(workbook, place);
  return { history, plan, candidates, findings: [...doubts, ...below, ...findings] };
}

async function readAt(workbook: Workbook, place: LedgerPlace, options: SeriesOptions): Promise<SeriesTable> {
  return readSeriesTable(await workbook.read(place.sheet, place.block), { ...options, table: place.table });
}

/** The place of a name: a table, else a sheet, where a table that reads as series goes first. */
async function chosenPlace(
  workbook: Workbook,
  candidates: readonly SeriesCandidate[],
  name: string,
): Promise<LedgerPlace> {
  const all = await placesIn(workbook, isUsersData);
  const wanted = name.trim().toLowerCase();
  const places = [...candidates.map(({ place }) => place), ...all];
  const found =
    places.find(({ table }) => table?.toLowerCase() === wanted) ??
    places.find(({ sheet }) => sheet.toLowerCase() === wanted);
  if (found) return found;
  const sheets = [...new Set(all.map(({ sheet, table }) => table ?? sheet))].join(", ");
  throw financeError("SHEET_MISSING", { sheet: JSON.stringify(name), sheets });
}

function settledHistory(candidates: readonly SeriesCandidate[], plan: string | undefined): LedgerPlace {
  const open = candidates.filter(({ place }) => plan === undefined || !isCalled(place, plan));
  const [best] = byName(open, "history");
  if (best) return best.place;
  const others = open.filter((candidate) => !isPlan(candidate));
  const only = others.length === 0 ? open : others;
  if (only.length === 1) return only[0]!.place;
  throw financeError("TABLE_NOT_FOUND", {
    table: "Actuals",
    columns: "a period, and a line each or a line and a value",
    found:
      only.length === 0
        ? "no sheet or table holds periods beside numbers"
        : `${only.map(described).join(", ")} all read as series`,
  });
}

function described({ place, table, first, last }: SeriesCandidate): string {
  if (!table) return shownPlace(place);
  return `${shownPlace(place)} with ${table.lines.length} line(s) from ${first} to ${last}`;
}

function isCalled({ sheet, table }: LedgerPlace, name: string): boolean {
  return [sheet, table].some((each) => each?.toLowerCase() === name.trim().toLowerCase());
}

/** Candidates whose name says that they are of the kind, the likelier first. */
function byName(candidates: readonly SeriesCandidate[], kind: SeriesKind): readonly SeriesCandidate[] {
  return candidates
    .filter((candidate) => candidate.named[kind] > 0 && isPlan(candidate) === (kind === "plan"))
    .sort((a, b) => b.named[kind] - a.named[kind]);
}

/** "Sales plan" is a plan. */
function isPlan({ named }: SeriesCandidate): boolean {
  return named.plan > 0 && named.plan >= named.history;
}

function historyDoubts(place: LedgerPlace, candidates: readonly SeriesCandidate[]): readonly Finding[] {
  const own = candidates.find((candidate) => isSamePlace(candidate.place, place));
  const rivals = byName(candidates, "history").filter((other) => other !== own);
  if (rivals.length === 0) return [];
  const names = rivals.map((rival) => shownPlace(rival.place)).join(", ");
  return [
    tableFinding("TABLE_RIVALS", `History read from ${shownPlace(place)}; ${names} might be meant as well.`),
  ];
}

async function findPlan(
  workbook: Workbook,
  chosen: string | undefined,
  history: LedgerPlace,
  candidates: readonly SeriesCandidate[],
  options: SeriesOptions,
): Promise<{ readonly plan: SeriesTable | null; readonly findings: readonly Finding[] }> {
  if (chosen === "") return { plan: null, findings: [] };
  if (chosen !== undefined) {
    const place = await chosenPlace(workbook, candidates, chosen);
    if (!isSamePlace(place, history)) return { plan: await readPlan(workbook, place, options), findings: [] };
    const beside = await planBeside(workbook, history, options);
    if (beside) return { plan: beside, findings: [] };
    throw financeError("TABLE_CHOSEN_TWICE", { place: shownPlace(place), first: "history", second: "plan" });
  }
  const [best] = byName(candidates, "plan").filter(({ place }) => !isSamePlace(place, history));
  try {
    const plan = best
      ? await readPlan(workbook, best.place, options)
      : await planBeside(workbook, history, options);
    return { plan, findings: [] };
  } catch (problem) {
    if (!(problem instanceof FinanceError)) throw problem;
    return { plan: null, findings: [tableFinding("PLAN_NOT_READ", `Plan not read: ${problem.message}`)] };
  }
}

async function readPlan(
  workbook: Workbook,
  place: LedgerPlace,
  { by, where, ...plain }: SeriesOptions,
): Promise<SeriesTable> {
  const grid = await workbook.read(place.sheet, place.block);
  const options: SeriesOptions = { ...plain, table: place.table, holds: "plan" };
  const headers = new Set(layoutOfSeries(grid, options)?.headers.map(normalisedWords));
  const has = (header: string): boolean => headers.has(normalisedWords(header));
  const conditions = Object.entries(where ?? {}).filter(([header]) => has(header));
  return readSeriesTable(grid, {
    ...options,
    ...(by?.every(has) ? { by } : {}),
    where: Object.fromEntries(conditions),
  });
}

/** A plan in a column of its own beside the history's; null where there is none. */
async function planBeside(
  workbook: Workbook,
  place: LedgerPlace,
  options: SeriesOptions,
): Promise<SeriesTable | null> {
  const grid = await workbook.read(place.sheet, place.block);
  const layout = layoutOfSeries(grid, { ...options, table: place.table });
  const value = layout?.headers.find(
    (header) => valueRank(header, "plan") < Infinity && valueRank(header, "history") === Infinity,
  );
  if (layout?.shape !== "long" || value === undefined) return null;
  return readSeriesTable(grid, { ...options, table: place.table, value });
}
