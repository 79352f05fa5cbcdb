import type { TouchLog } from "../../core/attribution/reading/TouchLog";
import type { Finding } from "../problems";
import type { RoleOfAttribution } from "./attributionTables";
import type { BadCells } from "./BadCells";
import { conversionColumn } from "./conversionColumn";
import { convertingRows } from "./convertingRows";
import { creditedLog } from "./creditedLog";
import { journeyColumn } from "./journeyColumn";
import { labelColumn } from "./labelColumn";
import { numberColumn } from "./numberColumn";
import type { ReadTouches } from "./ReadTouches";
import { RowTally } from "./RowTally";
import { stageColumn } from "./stageColumn";
import type { TableColumns } from "./TableColumns";
import { timeColumn, type TimeColumn, type TimeOptions } from "./timeColumn";
import { touchFindings } from "./touchFindings";
import { valueDigits } from "./valueDigits";

/** The columns of a touch log as the core takes them, and what was met in their cells. */
export interface LoggedColumns {
  /** By channel. */
  readonly log: TouchLog;
  /** By each column that credit goes to. */
  readonly logs: ReadonlyMap<string, TouchLog>;
  readonly times: TimeColumn;
  readonly journeys: readonly string[];
  /** Of every row, whether it converts or not. */
  readonly values: Float64Array;
  readonly digits: ReadTouches["digits"];
  readonly findings: readonly Finding[];
}

/** Reads the columns of a touch log. @param by Columns that credit goes to, by their headers. */
export function logOfColumns(
  source: TableColumns<RoleOfAttribution<"touches">>,
  by: ReadonlyMap<string, number>,
  options: TimeOptions,
  bad: BadCells,
): LoggedColumns {
  const { columns, rows } = source;
  const mark = source.decimalMark(["value", "conversion", "sequence"]);
  const numbers = (role: "value" | "sequence") =>
    columns.has(role) ? numberColumn(source, columns.get(role)!, mark, bad) : null;

  const journeys = journeyColumn(source, columns.get("journey")!, bad);
  const times = timeColumn(source, columns.get("time"), options, bad);
  const channelAt = columns.get("channel")!;
  const channel = labelColumn(source, channelAt, bad);
  const amounts = numbers("value");
  const values = amounts?.numbers.map((value) => value || 0) ?? new Float64Array(rows.length);
  const sequence = numbers("sequence");
  const saidAt = columns.get("conversion");
  const said = saidAt === undefined ? null : conversionColumn(source, saidAt, mark, bad);
  const stageAt = columns.get("stage");
  const stages = stageAt === undefined ? null : stageColumn(labelColumn(source, stageAt, bad));

  const met = convertingRows(channel, values, said);
  const log: TouchLog = {
    ...creditedLog(channel, met.isTouch, "(none)"),
    journeys: journeys.codes,
    times: times.times,
    converts: met.converts,
    values: values.map((value, row) => (met.converts[row] === 1 ? value : 0)),
    sequence: sequence?.numbers ?? null,
    stages: stages?.stages ?? null,
  };
  const credited = new Map(
    [...by.values()].map((at) => [at, at === channelAt ? channel : labelColumn(source, at, bad)]),
  );
  const logs = [...by].map(([header, at]): [string, TouchLog] => [
    header,
    at === channelAt ? log : { ...log, ...creditedLog(credited.get(at)!, met.isTouch, `(no ${header})`) },
  ]);
  const digits = valueDigits(values);
  return {
    log,
    logs: new Map(logs),
    times,
    journeys: journeys.names,
    values,
    digits: digits.digits,
    findings: touchFindings(source, {
      rows: met,
      credited: [...credited],
      texts: amounts?.texts ?? new RowTally(),
      values,
      digits,
      stages,
    }),
  };
}
