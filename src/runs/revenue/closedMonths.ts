import { labelFromCell } from "../../cells/labelFromCell";
import { spanFromText } from "../../cells/periodText";
import { columnsOf } from "../../cells/table/TableSpec";
import { periodLabel } from "../../core/dates/period";
import { nextToClose } from "../../core/revenue/closing/nextToClose";
import { closeLogHeaders } from "../../reports/revenue/closed/closeLogColumns";
import { closeLogReport } from "../../reports/revenue/closedPeriodsReport";
import type { Workbook } from "../../workbook/Workbook";

/** A period that stands closed, as our log says. */
export interface ClosedEntry {
  /** @example "2026-03" */
  readonly period: string;
  readonly by: string;
  /** UTC, "2026-04-02 09:00". */
  readonly when: string;
}

export interface ClosedMonths {
  /** The earliest first. */
  readonly closed: readonly ClosedEntry[];
  /** The month after them; null where none is closed. */
  readonly next: string | null;
}

const columns = {
  period: { holds: "text", headers: closeLogHeaders.period },
  who: { holds: "text", headers: closeLogHeaders.who },
  when: { holds: "text", headers: closeLogHeaders.when },
  state: { holds: "text", headers: closeLogHeaders.state },
} as const;

/** What our log of closings says of a workbook, without reading the closed figures themselves. */
export async function closedMonths(workbook: Workbook): Promise<ClosedMonths> {
  const sheet = (await workbook.sheets()).find(({ mark }) => mark?.report === closeLogReport.report);
  const table = (await workbook.tables()).find((each) => each.sheet === sheet?.name);
  if (!sheet || !table) return { closed: [], next: null };
  const [headers = [], ...rows] = (await workbook.read(sheet.name, table.block)).values;
  const at = columnsOf(headers.map(labelFromCell), columns);
  const closed = rows
    .map((row) => {
      const text = (column: keyof typeof columns): string => labelFromCell(row[at.get(column) ?? -1] ?? null);
      return { period: text("period"), by: text("who"), when: text("when"), state: text("state") };
    })
    .filter(({ state }) => state === "closed")
    .map(({ period, by, when }): ClosedEntry => ({ period, by, when }))
    .sort((one, other) => (one.period < other.period ? -1 : 1));
  const next = nextToClose(closed.flatMap(({ period }) => spanFromText(period) ?? []));
  return { closed, next: next && periodLabel(next) };
}
