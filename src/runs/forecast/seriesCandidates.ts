import { nameLikeness } from "../../cells/table/nameLikeness";
import { layoutOfSeries } from "../../cells/series/layoutOfSeries";
import { readSeriesTable } from "../../cells/series/readSeriesTable";
import type { SeriesOptions } from "../../cells/series/SeriesOptions";
import type { SeriesTable } from "../../cells/series/SeriesTable";
import { FinanceError } from "../../core/errors/financeError";
import { periodName } from "../../core/planning/series/periodName";
import { dataReportOf } from "../../reports/dataSheet";
import type { Workbook } from "../../workbook/Workbook";
import { glanceAt, isUsersData, placesIn, type LedgerPlace } from "../ledgerPlaces";

/** What users call sheets and tables that hold series; compared as `normalisedWords`. */
const called = {
  history:
    "history,historical data,actuals,actual,series,time series,data,sales,revenue,historie,istwerte,ist,umsatz,historique,réel," +
    "réalisé,ventes,historial,reales,ventas",
  plan: "plan,plan targets,planning,budget,target,targets,planung,soll,ziele,objectifs,prévu,presupuesto,objetivos",
} as const;

export type SeriesKind = keyof typeof called;

/** A place of a workbook that reads as series. */
export interface SeriesCandidate {
  readonly place: LedgerPlace;
  /** How well its name says what it holds, 0 to 1, see `nameLikeness`; 2 for a data sheet that we wrote for it. */
  readonly named: Readonly<Record<SeriesKind, number>>;
  /** As it reads without the user's choice of headers; null where it needs one. */
  readonly table: SeriesTable | null;
  /** First and last period by name; "" where there is none. */
  readonly first: string;
  readonly last: string;
  /** Why it cannot be read as it is. */
  readonly problem: FinanceError | null;
}

/**
 * Every place of a workbook that reads as series: tables, and sheets whose tables do not. Reports of ours are none.
 * @param options Without headers: these are of one place alone.
 */
export async function seriesCandidates(
  workbook: Workbook,
  options: SeriesOptions,
): Promise<readonly SeriesCandidate[]> {
  const reports = new Map((await workbook.sheets()).map((sheet) => [sheet.name, sheet.mark?.report]));
  const candidates: SeriesCandidate[] = [];
  for (const place of await placesIn(workbook, isUsersData)) {
    const inTable = candidates.some((other) => other.place.sheet === place.sheet);
    if (place.table === null && inTable) continue;
    const own: SeriesOptions = { ...options, table: place.table };
    try {
      if (!layoutOfSeries(await glanceAt(workbook, place), own)) continue;
    } catch (error) {
      if (!(error instanceof FinanceError)) throw error;
    }
    candidates.push(await candidateAt(workbook, place, own, reports.get(place.sheet)));
  }
  return candidates;
}

async function candidateAt(
  workbook: Workbook,
  place: LedgerPlace,
  options: SeriesOptions,
  report: string | undefined,
): Promise<SeriesCandidate> {
  const named = { history: likeness(place, "history", report), plan: likeness(place, "plan", report) };
  try {
    const table = readSeriesTable(await workbook.read(place.sheet, place.block), options);
    const name = (position: number): string =>
      table.periods === 0 ? "" : periodName(table.calendar, position);
    return { place, named, table, first: name(0), last: name(table.periods - 1), problem: null };
  } catch (problem) {
    if (!(problem instanceof FinanceError)) throw problem;
    return { place, named, table: null, first: "", last: "", problem };
  }
}

function likeness({ sheet, table }: LedgerPlace, kind: SeriesKind, report: string | undefined): number {
  if (report === dataReportOf(kind)) return 2;
  return Math.max(nameLikeness(table ?? "", called[kind]), nameLikeness(sheet, called[kind]));
}
