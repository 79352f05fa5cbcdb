import { journeysFromTouches } from "../../../core/attribution/reading/journeysFromTouches";
import type { ReadJourneys } from "../../../core/attribution/reading/journeysFromPaths";
import type { CellGrid } from "../../gridShape";
import type { Steps } from "../../Steps";
import type { Finding } from "../../problems";
import type { DateSystem } from "../../serialDate";
import { BadCells } from "../BadCells";
import { creditedColumns } from "../creditedColumns";
import { logOfColumns } from "../logOfColumns";
import { touchColumns } from "../touchColumns";
import { callDigits } from "./callDigits";
import type { CallOptions } from "./CallOptions";
import { touchTable } from "./touchTable";

/** Journeys as a call gives them. */
export interface CalledJourneys extends ReadJourneys {
  /** Decimals that credits foot at, null for all that there are. */
  readonly digits: number | null;
  readonly findings: readonly Finding[];
  /** Rows with anything in them. */
  readonly rows: number;
}

/** Journeys of the argument `touches`. @throws What reading a touch log throws, of several problems the first. */
export function* touchesFromCells(
  touches: CellGrid,
  options: CallOptions,
  system: DateSystem,
): Steps<CalledJourneys> {
  const { by, dayOrder, lookback } = options;
  const source = touchColumns(touchTable(touches));
  const bad = new BadCells(source);
  const columns = creditedColumns(source, by === undefined ? [] : [by]);
  yield;
  const read = yield* logOfColumns(source, columns, { system, ...(dayOrder && { dayOrder }) }, bad);
  bad.refuseFirst();
  yield;
  const [log] = read.logs.values();
  const found = journeysFromTouches(log!, lookback);
  return {
    ...found,
    digits: callDigits(options, found.journeys.hasValues, read.digits),
    findings: read.findings,
    rows: source.rows.length,
  };
}
