import { allocateOverhead, type OverheadAllocation } from "../../../src/core/cost/overhead/allocateOverhead";
import type { OverheadMethod } from "../../../src/core/cost/overhead/ServiceCentre";

interface Inputs {
  readonly method: "direct" | "step" | "reciprocal";
  readonly service: readonly {
    readonly name: string;
    readonly cost: number;
    readonly base: Readonly<Record<string, number>>;
  }[];
  readonly operating: readonly { readonly name: string; readonly cost: number }[];
  readonly order?: readonly string[];
}

const methods: Readonly<Record<Inputs["method"], OverheadMethod>> = {
  direct: "direct",
  step: "stepdown",
  reciprocal: "reciprocal",
};

export function alloc({ method, service, operating, order }: Inputs): unknown {
  const services = order ? order.map((name) => service.find((each) => each.name === name)!) : service;
  const names = services.map(({ name }) => name);
  const operatingNames = operating.map(({ name }) => name);
  const found = allocateOverhead(
    services.map(({ name, cost, base }) => ({
      name,
      cost,
      byServices: names.map((other) => base[other] ?? 0),
      byOperating: operatingNames.map((other) => base[other] ?? 0),
    })),
    operating.map(({ cost }) => cost),
    methods[method],
  );
  return {
    operatingTotals: Object.fromEntries(
      operatingNames.map((name, index) => [name, found.operatingTotals[index]]),
    ),
    detail: Object.fromEntries(detail(found, method, names, operatingNames)),
    total: found.total,
  };
}

/** What is charged; of the reciprocal method the bank names what services hand on in all, not what they charge each other. */
function detail(
  { gross, toServices, toOperating }: OverheadAllocation,
  method: Inputs["method"],
  names: readonly string[],
  operating: readonly string[],
): readonly (readonly [string, number])[] {
  return names.flatMap((name, from) => [
    ...(method === "reciprocal"
      ? [[`gross:${name}`, gross[from]!] as const]
      : charges(name, names, toServices[from]!)),
    ...charges(name, operating, toOperating[from]!),
  ]);
}

function charges(
  from: string,
  receivers: readonly string[],
  amounts: readonly number[],
): readonly (readonly [string, number])[] {
  return receivers
    .map((to, index) => [`${from}>${to}`, amounts[index]!] as const)
    .filter(([, amount]) => amount !== 0);
}
