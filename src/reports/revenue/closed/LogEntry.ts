import type { CellValue } from "../../../cells/CellValue";
import type { TableSpec } from "../../../cells/table/TableSpec";

const text = (headers: string) => ({ holds: "text", headers }) as const;
const number = (headers: string) => ({ holds: "number", headers }) as const;

/** What the log keeps of an action; beside it stands what the table of closed periods says now. */
export const logColumns = {
  when: text("when (UTC)"),
  who: text("who"),
  action: text("action"),
  period: text("period"),
  periods: number("periods"),
  contracts: number("contracts"),
  leftOut: number("left out"),
  currency: text("currency"),
  rows: number("rows"),
  revenue: number("revenue"),
  fingerprint: number("fingerprint"),
  note: text("note"),
  runId: text("run id"),
} as const satisfies TableSpec<string>;

export type LogColumn = keyof typeof logColumns;

export const logActions = {
  closed: "closed",
  reopened: "reopened",
  broughtForward: "brought forward",
  takenOver: "taken over",
} as const;

/** Status of a closing whose rows are no longer as it stamped them. */
export const changedByHand = "changed by hand";

/** A row of the log, its cells as they stand there. */
export type LogEntry = Readonly<Partial<Record<LogColumn, CellValue>>>;
