import { withoutEndGaps } from "../../cells/forecast/withoutEndGaps";
import { financeError, type FinanceError } from "../../core/errors/financeError";
import { seriesProblem } from "./seriesProblem";
import type { RefusedRecord, SeriesRecord } from "./SeriesRecord";

type Fields = Readonly<Record<string, unknown>>;

/**
 * The series of a JSON file, one after the other; one that cannot be read gives its problem and the others go on.
 * @param name Of the file, for messages.
 * @throws FILE_NOT_SERIES for text that is no list.
 */
export function* seriesRecords(name: string, text: string): Iterable<SeriesRecord | RefusedRecord> {
  for (const [index, item] of listOf(name, text).entries()) {
    const fields: Fields = typeof item === "object" && item !== null ? (item as Fields) : {};
    const { id: given } = fields;
    const id = typeof given === "string" || typeof given === "number" ? String(given) : `series ${index + 1}`;
    try {
      yield recordOf(id, fields);
    } catch (error) {
      yield { id, error: seriesProblem(error) };
    }
  }
}

function listOf(file: string, text: string): readonly unknown[] {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch (problem) {
    throw financeError("FILE_NOT_SERIES", { file, found: (problem as Error).message });
  }
  if (!Array.isArray(found)) throw financeError("FILE_NOT_SERIES", { file, found: shown(found) });
  return found;
}

/** What comes after the history is not read. */
function recordOf(id: string, { m, h, train }: Fields): SeriesRecord {
  if (!Array.isArray(train) || train.length === 0) {
    throw wrongField(`${id}, train`, train, "a list of numbers");
  }
  const values = train.map((value: unknown, index) =>
    value === null ? null : number(`${id}, train[${index}]`, value),
  );
  return {
    id,
    series: { calendar: { step: "index", first: null }, values: withoutEndGaps(values).values },
    ...(m === undefined ? {} : { season: number(`${id}, m`, m) }),
    ...(h === undefined ? {} : { horizon: number(`${id}, h`, h) }),
  };
}

function number(place: string, value: unknown): number {
  if (typeof value === "number" && Number.isFinite(value)) return value;
  throw wrongField(place, value, "a number");
}

function wrongField(place: string, value: unknown, needed: string): FinanceError {
  return financeError("SERIES_FIELD", { place, value: shown(value), needed });
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? "missing";
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
