import { seededRandom } from "../../src/core/numeric/seededRandom";
import { minutesOfWeek, sampleWeeks } from "./sampleCalendar";
import type { SampleOpportunity } from "./sampleOpportunities";
import type { SampleSpend } from "./sampleSpend";
import type { SampleTouch } from "./sampleTouches";

/** A week of an account, in cents. */
export interface SampleLedgerRow {
  readonly week: number;
  readonly account: string;
  readonly type: "Revenue" | "Cost of sales" | "Operating expense";
  readonly department: string;
  readonly actual: number;
  readonly budget: number;
}

/** EUR a week of what was planned to be sold, from the winter to the summer; its cost is planned as a part of it. */
const plannedSales = (week: number) => 60_000 + 1_150 * week;
const plannedCost = 0.6;

const overheads = [
  { account: "Salaries", department: "People", weekly: 6_800, swing: 0.02 },
  { account: "Rent", department: "Shops", weekly: 2_250, swing: 0 },
  { account: "Workshop and tools", department: "Shops", weekly: 1_150, swing: 0.3 },
] as const;

/**
 * The ledger, week after week: sales are what the touch log has booked, refunds taken off; the accounts called "Marketing" are what
 * campaigns have spent, by channel, and their budgets.
 */
export function sampleLedgerRows(
  touches: readonly SampleTouch[],
  spend: readonly SampleSpend[],
  opportunities: readonly SampleOpportunity[],
  seed = 20_260_101,
): readonly SampleLedgerRow[] {
  const random = seededRandom(seed);
  const channels = [...new Set(spend.map(({ campaign }) => campaign.channel))];
  return Array.from({ length: sampleWeeks }, (_, week): readonly SampleLedgerRow[] => {
    const sales = touches.reduce(
      (sum, { minute, value }) => sum + (weekOf(minute) === week ? (value ?? 0) : 0),
      0,
    );
    const cost = opportunities.reduce(
      (sum, { closed, amount, margin }) =>
        sum + (closed !== null && weekOf(closed) === week ? amount - margin : 0),
      0,
    );
    const planned = 100 * plannedSales(week);
    return [
      { week, account: "Bike sales", type: "Revenue", department: "Sales", actual: sales, budget: planned },
      {
        week,
        account: "Bikes sold, at cost",
        type: "Cost of sales",
        department: "Sales",
        actual: cost,
        budget: Math.round(plannedCost * planned),
      },
      ...channels.flatMap((channel): readonly SampleLedgerRow[] => {
        const rows = spend.filter((row) => row.week === week && row.campaign.channel === channel);
        if (rows.length === 0) return [];
        return [
          {
            week,
            account: `Marketing: ${channel}`,
            type: "Operating expense",
            department: "Marketing",
            actual: rows.reduce((sum, row) => sum + row.spend, 0),
            budget: rows.reduce((sum, row) => sum + row.budget, 0),
          },
        ];
      }),
      ...overheads.map(({ account, department, weekly, swing }): SampleLedgerRow => ({
        week,
        account,
        type: "Operating expense",
        department,
        actual: Math.round(100 * weekly * (1 + swing * (2 * random() - 1))),
        budget: 100 * weekly,
      })),
    ];
  }).flat();
}

function weekOf(minute: number): number {
  return Math.floor(minute / minutesOfWeek);
}
