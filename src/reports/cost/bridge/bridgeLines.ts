import { costBridge, type BridgeKind, type CostBridge } from "../../../core/cost/spend/costBridge";
import type { CostReportInput } from "../CostReportInput";
import type { PaymentGroups, PaymentSource } from "../payments/PaymentSource";

/** A supplier whose cost changed. */
interface BridgeLine {
  readonly name: string;
  readonly spellings: readonly string[];
  readonly kind: BridgeKind;
  readonly before: number;
  readonly after: number;
  readonly isOdd: boolean;
}

export interface BridgeLines {
  readonly bridge: CostBridge;
  /** Largest changes first. */
  readonly named: readonly BridgeLine[];
  /** All without a line of their own, payments without a supplier too. */
  readonly others: {
    readonly count: number;
    readonly before: number;
    readonly after: number;
    readonly isOdd: boolean;
  };
}

/** Suppliers with a step of their own. */
const most = 20;

/** The change of cost from the period before, by supplier. */
export function bridgeLines(
  { time, payments }: CostReportInput,
  source: PaymentSource,
  groups: PaymentGroups,
): BridgeLines {
  const { labels } = payments.columns.supplier;
  const spellings = source.spellings();
  const { sums, codes, odd, size } = groups;
  const [before, after] = [sums.each(time.before), sums.each(time.reported)];
  const blank = size;
  const [all, allAfter] = [source.total(time.before), source.total(time.reported)];
  const total = (list: Float64Array): number => list.reduce((sum, minor) => sum + minor, 0);
  const bridge = costBridge(
    Float64Array.from([...before, all - total(before)]),
    Float64Array.from([...after, allAfter - total(after)]),
  );
  const shown = bridge.steps.filter(({ code }) => code !== blank).slice(0, most);
  const sumOf = (pick: (step: (typeof shown)[number]) => number): number =>
    shown.reduce((sum, step) => sum + pick(step), 0);
  return {
    bridge,
    named: shown.map(({ code, kind, before: was, after: is }) => {
      const label = codes[0]![code]!;
      return {
        name: labels[label]!,
        spellings: spellings.get(label)!,
        kind,
        before: was,
        after: is,
        isOdd: odd[code] === 1,
      };
    }),
    others: {
      count: bridge.steps.length - shown.length,
      before: bridge.opening - sumOf((step) => step.before),
      after: bridge.closing - sumOf((step) => step.after),
      isOdd: source.isOdd(["supplier"]),
    },
  };
}
