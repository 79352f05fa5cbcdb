import type { TouchLog } from "../../core/attribution/reading/TouchLog";
import type { Steps } from "../Steps";
import type { Finding } from "../problems";
import type { BadCells } from "./BadCells";
import { conversionColumn } from "./conversionColumn";
import { convertingRows } from "./convertingRows";
import { creditedLog } from "./creditedLog";
import { journeyColumn } from "./journeyColumn";
import { labelColumn } from "./labelColumn";
import { numberColumn } from "./numberColumn";
import { RowTally } from "./RowTally";
import { stageColumn } from "./stageColumn";
import { timeColumn, type TimeColumn, type TimeOptions } from "./timeColumn";
import type { TouchColumns } from "./touchColumns";
import { touchFindings } from "./touchFindings";
import { valueDigits, type ValueDigits } from "./valueDigits";

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
  readonly digits: ValueDigits;
  readonly findings: readonly Finding[];
}

/**
 * Reads the columns of a touch log, one a step.
 * @param by Columns that credit goes to, by their headers.
 * @param options With how a report shows a name of a column beside the channel; as the log writes it when omitted.
 */
export function* logOfColumns(
  source: TouchColumns,
  by: ReadonlyMap<string, number>,
  options: TimeOptions & { readonly shown?: (label: string) => string },
  bad: BadCells,
): Steps<LoggedColumns> {
  const { columns, rows } = source;
  const mark = source.decimalMark(["value", "conversion", "sequence"]);
  const numbers = (role: "value" | "sequence") =>
    columns.has(role) ? numberColumn(source, columns.get(role)!, mark, bad) : null;

  const journeys = journeyColumn(source, columns.get("journey")!, bad);
  yield;
  const times = timeColumn(source, columns.get("time"), options, bad);
  yield;
  const channelAt = columns.get("channel")!;
  const channel = labelColumn(source, channelAt, bad);
  yield;
  const amounts = numbers("value");
  const values = amounts?.numbers.map((value) => value || 0) ?? new Float64Array(rows.length);
  const sequence = numbers("sequence");
  yield;
  const saidAt = columns.get("conversion");
  const said = saidAt === undefined ? null : conversionColumn(source, saidAt, mark, bad);
  const stageAt = columns.get("stage");
  const stages = stageAt === undefined ? null : stageColumn(labelColumn(source, stageAt, bad));

  yield;
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
  yield;
  const logs = [...by].map(([header, at]): [string, TouchLog] => [
    header,
    at === channelAt
      ? log
      : {
          ...log,
          ...creditedLog(credited.get(at)!, met.isTouch, `(no ${header})`),
          sources: { channels: log.channels, codes: log.codes },
        },
  ]);
  const digits = valueDigits(values);
  return {
    log,
    logs: new Map(logs),
    times,
    journeys: journeys.names,
    values,
    digits,
    findings: touchFindings(source, {
      rows: met,
      credited: [...credited],
      texts: amounts?.texts ?? new RowTally(),
      timeTexts: times.texts,
      values,
      digits,
      stages,
      shown: options.shown ?? ((label) => label),
    }),
  };
}
