import { attributionTables, type RoleOfAttribution } from "../../cells/attribution/attributionTables";
import { columnsOf } from "../../cells/table/TableSpec";

/** Columns of a touch log that hold when or how much, not who or where. */
const measures: readonly RoleOfAttribution<"touches">[] = [
  "journey",
  "time",
  "value",
  "conversion",
  "sequence",
  "cost",
];

/** What touches of a log can be told apart by: its channel and campaign, and every column without a meaning of its own. */
export function creditColumns(headers: readonly string[]): {
  /** Header of the column of channels, "" where there is none. */
  readonly channel: string;
  readonly others: readonly string[];
} {
  const found = columnsOf(headers, attributionTables.touches);
  const taken = new Set(measures.map((role) => found.get(role)));
  const channel = found.get("channel");
  return {
    channel: channel === undefined ? "" : headers[channel]!,
    others: headers.filter((header, at) => header !== "" && at !== channel && !taken.has(at)),
  };
}
