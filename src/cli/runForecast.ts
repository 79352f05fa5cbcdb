import { basename } from "node:path";
import { setImmediate } from "node:timers/promises";
import { gunzipSync } from "node:zlib";
import { financeError } from "../core/errors/financeError";
import { findSeries } from "../runs/forecast/findSeries";
import { forecastRecords } from "../runs/forecast/forecastRecords";
import { seriesRecords } from "../runs/forecast/seriesRecords";
import { tableRecords } from "../runs/forecast/tableRecords";
import type { RefusedRecord, SeriesRecord } from "../runs/forecast/SeriesRecord";
import { single, type Arguments } from "./arguments";
import { isWorkbook, readFile } from "./books";
import type { Console } from "./Console";
import { openForecastBooks } from "./forecastBooks";
import { recordOptions, recordOptionSpecs } from "./forecastArguments";
import type { Run } from "./Run";

/** `finops run forecast` */
export const runForecast: Run = {
  summary:
    "forecast of each series with its interval; JSON of { id, m, h, train }, compressed or not, or a table",
  form: "jsonl",
  options: recordOptionSpecs,
  run: forecast,
};

async function forecast(file: string, args: Arguments, console: Console): Promise<boolean> {
  const options = recordOptions(args);
  console.progress(`Reading ${file}`);
  let [made, refused] = [0, 0];
  for (const line of forecastRecords(await recordsOf(file, args), options, processorTime)) {
    if ("error" in line) refused++;
    else made++;
    console.print(JSON.stringify(line));
    // Whoever reads gets a turn: she may have closed the pipe.
    await setImmediate();
  }
  if (made + refused === 0) throw financeError("NO_ROWS", { place: file });
  const count = made === 1 ? "1 series" : `${made} series`;
  console.progress(`${count} forecast${refused > 0 ? `; ${refused} refused` : ""}.`);
  return refused === 0;
}

async function recordsOf(path: string, args: Arguments): Promise<Iterable<SeriesRecord | RefusedRecord>> {
  const name = basename(path);
  const bytes = unpacked(name, readFile(path));
  const text = isWorkbook(bytes, path) ? "" : bytes.toString("utf8");
  if (/^\s*[[{]/.test(text)) return seriesRecords(name, text);
  const { workbook, sheets } = await openForecastBooks([path], args, {}, "", null);
  const history = single(args, "table") ?? sheets["history"];
  const found = await findSeries(workbook, history === undefined ? {} : { history }, {});
  return tableRecords(found.history);
}

/** @throws FILE_NOT_SERIES for a compressed file that cannot be unpacked. */
function unpacked(file: string, bytes: Uint8Array): Buffer {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return Buffer.from(bytes);
  try {
    return gunzipSync(bytes);
  } catch (problem) {
    throw financeError("FILE_NOT_SERIES", { file, found: (problem as Error).message });
  }
}

function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
