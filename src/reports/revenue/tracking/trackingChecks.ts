import type { Checks } from "../../checks/ChecksTable";
import { relative } from "../../SheetBuilder";
import { inMajor } from "../packFrame";
import type { SchedulePage } from "../schedule/scheduleSheet";
import type { WrittenBridge } from "./bridgeBlock";
import type { WrittenLines } from "./linesBlock";
import type { WrittenRanking } from "./rankingBlock";
import { writePlanChecks, type PlanTotals } from "./planChecks";
import type { TrackingBlock } from "./TrackingBlock";
import { scheduleTotal, type WrittenTrend } from "./trendBlock";
import { packChecks } from "../packChecks";

export interface TrackedBlocks {
  readonly lines: WrittenLines;
  readonly trend: WrittenTrend;
  readonly bridge: WrittenBridge;
  readonly rankings: readonly WrittenRanking[];
  readonly plan: PlanTotals;
}

/** Whether the sheet says what the Schedule says, and its bridge closes. */
export function writeTrackingChecks(
  block: TrackingBlock,
  schedule: readonly SchedulePage[],
  { lines, trend, bridge, rankings, plan }: TrackedBlocks,
  top: number,
): Checks {
  const { sheet, columns, input } = block;
  const [source, report, difference, status] = checkColumns(columns.bands[0].actual, columns.bands[0].plan);
  const checks = packChecks(sheet, input, top, {
    title: columns.label,
    of: columns.by,
    source,
    report,
    difference,
    status,
  });
  const compared = [
    { of: "by line", total: lines.total },
    ...rankings.map(({ name, total }) => ({ of: `by ${name}`, total })),
  ];
  for (const band of columns.bands) {
    const from = band.firstMonth - columns.firstMonth;
    const months = Array.from({ length: band.lastMonth - band.firstMonth + 1 }, (_, index) => from + index);
    const ofSchedule = months.map((month) => scheduleTotal(schedule, ({ firstMonth }) => firstMonth + month));
    for (const { of, total } of compared) {
      checks.compare({
        title: `Revenue of ${band.title}`,
        of,
        source: ofSchedule.join("+"),
        report: relative(total, band.actual),
        kind: "amount",
        expected: inMajor(input, block.sumOf(lines.months, band)),
      });
    }
  }
  const [first, last] = [columns.firstMonth, columns.lastMonth];
  checks.compare({
    title: "Trend as recognised to date",
    of: "all months",
    source: `${scheduleTotal(schedule, ({ toDate }) => toDate)}-(${scheduleTotal(schedule, ({ before }) => before)})`,
    report: `SUM(${relative(trend.revenue, first)}:${relative(trend.revenue, last)})`,
    kind: "amount",
  });
  checks.compare({
    title: "Closing ARR as in the Schedule",
    of: "all services",
    source: scheduleTotal(schedule, ({ annualValue }) => annualValue),
    report: relative(bridge.rows.closing, last),
    kind: "amount",
    expected: inMajor(input, bridge.closing),
  });
  checks.compare({
    title: "Months whose ARR bridge is open",
    of: "all months",
    source: `SUMPRODUCT((ABS(${relative(bridge.rows.check, first)}:${relative(bridge.rows.check, last)})>=FO_TOLERANCE)*1)`,
    report: 0,
    kind: "count",
    expected: 0,
  });
  writePlanChecks(checks, input, plan);
  return checks.finish();
}

/** Four columns side by side, from the first one shown. */
export function checkColumns(actual: number, plan: number | null): readonly [number, number, number, number] {
  const first = plan ?? actual;
  return [first, first + 1, first + 2, first + 3];
}
