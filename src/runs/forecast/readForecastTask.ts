import { ContentHash } from "../../cells/contentHash";
import { spanFromText } from "../../cells/periodText";
import type { Finding } from "../../cells/problems";
import type { SeriesLine, SeriesTable } from "../../cells/series/SeriesTable";
import { normalisedWords } from "../../cells/words";
import { isoDate, type IsoDate } from "../../core/dates/isoDate";
import { financeError } from "../../core/errors/financeError";
import { dateOfPeriod } from "../../core/planning/series/dateOfPeriod";
import { periodName } from "../../core/planning/series/periodName";
import { checkRequest } from "../../core/planning/forecast/checkRequest";
import type { RunContext } from "../varianceReport";
import { findSeries } from "./findSeries";
import type { ForecastOptions } from "./ForecastOptions";
import type { ForecastTask } from "./ForecastTask";
import { historyLine } from "./historyLine";
import { reportLevels } from "./lineTask";
import { readingOf } from "./readingOf";
import { usualLengths } from "./usualLengths";

/**
 * Reads history and plan out of a workbook.
 * @throws What `findSeries` throws; LINE_UNKNOWN for a chosen line that is not there; DATE_UNREADABLE for a last period that
 * cannot be read, AS_OF_UNKNOWN for one before all actuals; HISTORY_EMPTY where there is no actual; HORIZON_OUT_OF_RANGE, SEASON_OUT_OF_RANGE.
 */
export async function readForecastTask(
  { workbook, stamp, findings: met = [] }: Pick<RunContext, "workbook" | "stamp" | "findings">,
  options: ForecastOptions,
): Promise<ForecastTask> {
  const asOfDay = options.asOf === undefined ? null : lastDayOf(options);
  const { history, plan, findings } = await findSeries(workbook, options.tables ?? {}, {
    ...readingOf(options),
    ...(asOfDay === null ? { today: isoDate(stamp.time.slice(0, 10)) } : { asOf: asOfDay }),
  });
  const lines = chosenLines(history, options.lines).map(historyLine);
  const asOf = lines.reduce((latest, { last }) => Math.max(latest, last), -1);
  if (asOf < 0) throw nothingUntil(history, options);
  const usual = usualLengths[history.calendar.step];
  const { method = "auto", season = 1, horizon = usual.horizon } = options;
  checkRequest({ method, season, horizon, levels: reportLevels });
  return {
    history,
    plan,
    lines,
    asOf,
    horizon,
    shownHistory: Math.min(options.shownHistory ?? usual.shown, asOf + 1),
    options,
    findings: [
      ...met,
      ...endsBefore(history, asOf, asOfDay),
      ...findings,
      ...history.findings,
      ...(plan?.findings ?? []),
    ],
    inputHash: hashOf([history, plan]),
  };
}

function lastDayOf({ asOf = "", fiscalYearStart }: ForecastOptions): IsoDate {
  const period = spanFromText(asOf, fiscalYearStart === undefined ? {} : { fiscalYearStart });
  if (period) return period.last;
  throw financeError("DATE_UNREADABLE", { place: "Last period with actuals", value: JSON.stringify(asOf) });
}

function nothingUntil({ calendar }: SeriesTable, { asOf }: ForecastOptions): Error {
  if (asOf === undefined) return financeError("HISTORY_EMPTY", {});
  return financeError("AS_OF_UNKNOWN", { value: asOf, first: periodName(calendar, 0) });
}

/** What to say where actuals end before the day that was asked for. @param asked Null where none was. */
function endsBefore({ calendar }: SeriesTable, asOf: number, asked: IsoDate | null): readonly Finding[] {
  const next = dateOfPeriod(calendar, asOf + 1);
  if (asked === null || next === null || next > asked) return [];
  const text = `No line has a value after ${periodName(calendar, asOf)}, though actuals up to ${asked} were asked for: the forecast begins with the period after.`;
  return [{ code: "ACTUALS_END_EARLY", text, rows: 0, cell: null }];
}

function chosenLines(
  { lines, address }: SeriesTable,
  names: readonly string[] | undefined,
): readonly SeriesLine[] {
  if (names === undefined) return lines;
  const wanted = new Set(names.map(normalisedWords));
  const unknown = names.find(
    (name) => !lines.some((line) => normalisedWords(line.name) === normalisedWords(name)),
  );
  if (unknown !== undefined) {
    throw financeError("LINE_UNKNOWN", {
      place: address,
      value: JSON.stringify(unknown),
      known: namesOf(lines),
    });
  }
  return lines.filter(({ name }) => wanted.has(normalisedWords(name)));
}

/** Beyond these, names are counted. */
const mostNamed = 20;

function namesOf(lines: readonly SeriesLine[]): string {
  const names = lines.slice(0, mostNamed).map(({ name }) => name);
  const rest = lines.length - names.length;
  return names.join(", ") + (rest > 0 ? ` and ${rest} more` : "");
}

function hashOf(tables: readonly (SeriesTable | null)[]): string {
  const hash = new ContentHash();
  for (const table of tables) {
    if (!table) continue;
    hash.text(`${table.address} ${JSON.stringify(table.calendar)}`);
    for (const { name, values, problem } of table.lines) hash.text([name, problem, ...values].join("|"));
  }
  return hash.toString();
}
