import { layoutOfSeries } from "../../cells/series/layoutOfSeries";
import { FinanceError } from "../../core/errors/financeError";
import { periodName } from "../../core/planning/series/periodName";
import type { Workbook } from "../../workbook/Workbook";
import { glanceAt, isUsersData, placesIn, type LedgerPlace } from "../ledgerPlaces";
import { shownPlace } from "../tableCandidates";
import { findSeries } from "./findSeries";
import type { ForecastOptions } from "./ForecastOptions";
import { readingOf } from "./readingOf";
import { seriesCandidates } from "./seriesCandidates";

/** A place that reads as series. */
export interface SeriesPlace {
  /** Sheet or table, as options name it. */
  readonly name: string;
  /** As people read it. */
  readonly shown: string;
}

/** What a forecast would be made of. */
export interface SeriesPlaces {
  readonly places: readonly SeriesPlace[];
  /** The lines that are there and the periods they cover; null where no history is settled. */
  readonly history: {
    readonly shown: string;
    readonly lines: readonly string[];
    readonly first: string;
    readonly last: string;
  } | null;
  readonly plan: string | null;
  /** Why there is no history, or what was chosen cannot be read. */
  readonly problem: FinanceError | null;
}

/** Where history and plan of a forecast stand in a workbook. */
export async function seriesPlaces(workbook: Workbook, options: ForecastOptions): Promise<SeriesPlaces> {
  const reading = readingOf(options);
  try {
    const found = await findSeries(workbook, options.tables ?? {}, reading);
    const { history, plan } = found;
    const named = (position: number): string =>
      history.periods === 0 ? "" : periodName(history.calendar, position);
    return {
      places: found.candidates.map(({ place }) => placeOf(place)),
      history: {
        shown: history.address,
        lines: history.lines.map(({ name }) => name),
        first: named(0),
        last: named(history.periods - 1),
      },
      plan: plan && plan.address,
      problem: null,
    };
  } catch (problem) {
    if (!(problem instanceof FinanceError)) throw problem;
    const candidates = await seriesCandidates(workbook, { system: workbook.dateSystem });
    return { places: candidates.map(({ place }) => placeOf(place)), history: null, plan: null, problem };
  }
}

/** Places whose first rows look like series; their cells are not read. */
export async function seriesGlances(workbook: Workbook): Promise<readonly SeriesPlace[]> {
  const found: LedgerPlace[] = [];
  for (const place of await placesIn(workbook, isUsersData)) {
    if (place.table === null && found.some(({ sheet }) => sheet === place.sheet)) continue;
    if (await looksLikeSeries(workbook, place)) found.push(place);
  }
  return found.map(placeOf);
}

async function looksLikeSeries(workbook: Workbook, place: LedgerPlace): Promise<boolean> {
  try {
    const options = { system: workbook.dateSystem, table: place.table };
    return layoutOfSeries(await glanceAt(workbook, place), options) !== null;
  } catch (problem) {
    if (problem instanceof FinanceError) return false;
    throw problem;
  }
}

function placeOf(place: LedgerPlace): SeriesPlace {
  return { name: place.table ?? place.sheet, shown: shownPlace(place) };
}
