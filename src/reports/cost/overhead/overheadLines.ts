import type { SharedService } from "../../../cells/cost/tables/ReadBases";
import { allocateOverhead } from "../../../core/cost/overhead/allocateOverhead";
import { isCharged } from "../../../core/cost/overhead/isCharged";
import type { OverheadMethod } from "../../../core/cost/overhead/ServiceCentre";
import type { CostReportInput, SharedOverhead } from "../CostReportInput";
import type { PaymentSource } from "../payments/PaymentSource";

/** What a cost centre paid in the period. */
export interface CentreCost {
  readonly name: string;
  /** Minor units. */
  readonly own: number;
  /** No formula over the payments says so. */
  readonly isOdd: boolean;
}

/** A cost centre whose cost is shared out. */
export interface ServiceLine extends CentreCost, Pick<SharedService, "driver"> {
  /** Of its own, and what other services charge; minor units, unrounded, as all that is charged. */
  readonly gross: number;
  /** What each centre uses of it, services first. */
  readonly uses: readonly number[];
  /** What each centre is charged for that. */
  readonly charged: readonly number[];
}

/** The overhead of the period: who gives, who receives, and how much. */
export interface OverheadLines {
  readonly method: OverheadMethod;
  readonly services: readonly ServiceLine[];
  readonly receivers: readonly CentreCost[];
  /** Of all centres that the table does not name: they keep their cost. */
  readonly others: number;
  /** Of all payments of the period. */
  readonly total: number;
  /** Whether a service charges a centre, by its place among all, services first. */
  readonly counts: (service: number, centre: number) => boolean;
}

/** @throws OVERHEAD_BASE_ZERO, OVERHEAD_CLOSED_LOOP where a service's cost would be lost. */
export function overheadLines(
  { time, payments }: CostReportInput,
  source: PaymentSource,
  { bases: { bases, services, receivers }, method }: SharedOverhead,
): OverheadLines {
  const { costCentre } = payments.columns;
  const groups = source.groups([costCentre!]);
  const groupOf = new Map(
    Array.from(groups.codes[0]!, (code, group) => [costCentre!.labels[code]!, group] as const),
  );
  const costOf = (name: string): CentreCost => {
    const group = groupOf.get(name);
    if (group === undefined) return { name, own: 0, isOdd: source.isOdd() };
    return { name, own: groups.sums.of(group, time.reported), isOdd: groups.odd[group] === 1 };
  };
  const quantities = new Map(bases.map(({ from, to, quantity }) => [JSON.stringify([from, to]), quantity]));
  const names = [...services.map(({ name }) => name), ...receivers];
  const giving = services.map(({ name, driver, place }) => ({
    ...costOf(name),
    driver,
    place,
    uses: names.map((to) => quantities.get(JSON.stringify([name, to])) ?? 0),
  }));
  const receiving = receivers.map(costOf);
  const allocation = allocateOverhead(
    giving.map(({ name, place, own, uses }) => ({
      name: `${place}, ${name}`,
      cost: own,
      byServices: uses.slice(0, services.length),
      byOperating: uses.slice(services.length),
    })),
    receiving.map(({ own }) => own),
    method,
  );
  const total = source.total(time.reported);
  return {
    method,
    services: giving.map((line, at) => ({
      ...line,
      gross: allocation.gross[at]!,
      charged: [...allocation.toServices[at]!, ...allocation.toOperating[at]!],
    })),
    receivers: receiving,
    others: [...giving, ...receiving].reduce((left, { own }) => left - own, total),
    total,
    counts: (service, centre) => centre >= services.length || isCharged(method, service, centre),
  };
}

/** All centres, services first. */
export function namesOf({ services, receivers }: OverheadLines): readonly string[] {
  return [...services, ...receivers].map(({ name }) => name);
}
