import { requireExact } from "../../money/sumMinor";

export const bridgeKinds = ["new", "more", "less", "lost"] as const;
/** New: nothing before. Lost: nothing after. More and less: something in both. */
export type BridgeKind = (typeof bridgeKinds)[number];

export interface BridgeStep {
  /** Code of the supplier. */
  readonly code: number;
  readonly kind: BridgeKind;
  readonly before: number;
  readonly after: number;
  readonly change: number;
}

export interface CostBridge {
  readonly opening: number;
  readonly closing: number;
  /** Sum of changes by kind: opening and all four make closing. */
  readonly totals: Readonly<Record<BridgeKind, number>>;
  /** By size of change, largest first; equal ones in order of their codes. Suppliers without change have no step. */
  readonly steps: readonly BridgeStep[];
}

/**
 * Why cost changed from one period to another: suppliers that are new, lost, and cost more or less.
 * @param before Minor units of each supplier, by code; `after` in the same order.
 * @throws AMOUNT_TOO_LARGE when a sum is beyond 2^53 minor units.
 */
export function costBridge(before: Float64Array, after: Float64Array): CostBridge {
  const totals: Record<BridgeKind, number> = { new: 0, more: 0, less: 0, lost: 0 };
  const steps: BridgeStep[] = [];
  let [opening, closing] = [0, 0];
  for (let code = 0; code < before.length; code++) {
    const [was, is] = [before[code]!, after[code]!];
    opening += was;
    closing += is;
    requireExact(opening);
    requireExact(closing);
    const change = is - was;
    if (change === 0) continue;
    const kind = kindOf(was, is);
    totals[kind] += change;
    requireExact(totals[kind]);
    steps.push({ code, kind, before: was, after: is, change });
  }
  steps.sort((one, other) => Math.abs(other.change) - Math.abs(one.change));
  return { opening, closing, totals, steps };
}

function kindOf(was: number, is: number): BridgeKind {
  if (was === 0) return "new";
  if (is === 0) return "lost";
  return is > was ? "more" : "less";
}
