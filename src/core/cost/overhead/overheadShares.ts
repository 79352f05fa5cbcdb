import { financeError } from "../../errors/financeError";
import { isCharged } from "./isCharged";
import type { OverheadMethod, ServiceCentre } from "./ServiceCentre";

/** Shares of what each service hands on; both lists of a service make 1 together. */
export interface OverheadShares {
  readonly toServices: readonly (readonly number[])[];
  readonly toOperating: readonly (readonly number[])[];
}

/**
 * How each service hands on its cost: in proportion to use, among those that its method lets it charge.
 * @param services For step-down in the order in which they are closed.
 * @throws NUMBER_NEGATIVE when a use is.
 * @throws OVERHEAD_BASE_ZERO when nobody that a service may charge uses it.
 * @throws OVERHEAD_CLOSED_LOOP when services work only for each other.
 * @source Horngren, Datar & Rajan, Cost Accounting, 14th ed., ch. 15.
 */
export function overheadShares(services: readonly ServiceCentre[], method: OverheadMethod): OverheadShares {
  const used = services.map((service, index) => {
    requireUse(service);
    const byServices = service.byServices.map((use, other) => (isCharged(method, index, other) ? use : 0));
    const total = sum(byServices) + sum(service.byOperating);
    if (!(total > 0)) throw financeError("OVERHEAD_BASE_ZERO", { service: service.name, method });
    return {
      toServices: byServices.map((use) => use / total),
      toOperating: service.byOperating.map((use) => use / total),
    };
  });
  requireWayOut(services, used);
  return {
    toServices: used.map(({ toServices }) => toServices),
    toOperating: used.map(({ toOperating }) => toOperating),
  };
}

function requireUse({ name, byServices, byOperating }: ServiceCentre): void {
  const negative = [...byServices, ...byOperating].find((use) => use < 0);
  if (negative === undefined) return;
  throw financeError("NUMBER_NEGATIVE", { place: `Use of ${name}`, value: negative });
}

/** Cost of a service that reaches no operating department, by whatever way, would go round for ever. */
function requireWayOut(
  services: readonly ServiceCentre[],
  shares: readonly { readonly toServices: readonly number[]; readonly toOperating: readonly number[] }[],
): void {
  const isOut = shares.map(({ toOperating }) => toOperating.some((share) => share > 0));
  for (let found = true; found;) {
    found = false;
    for (const [index, { toServices }] of shares.entries()) {
      if (isOut[index] || !toServices.some((share, other) => share > 0 && isOut[other])) continue;
      isOut[index] = true;
      found = true;
    }
  }
  const closed = services.filter((_, index) => !isOut[index]);
  if (closed.length === 0) return;
  throw financeError("OVERHEAD_CLOSED_LOOP", { services: closed.map(({ name }) => name).join(", ") });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
