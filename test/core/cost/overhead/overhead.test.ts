import fc from "fast-check";
import { activityBasedCosts } from "../../../../src/core/cost/overhead/activityBasedCosts";
import { allocateOverhead } from "../../../../src/core/cost/overhead/allocateOverhead";
import { postedOverhead } from "../../../../src/core/cost/overhead/postedOverhead";
import { postedPools } from "../../../../src/core/cost/overhead/postedPools";
import { productUnitCosts } from "../../../../src/core/cost/overhead/productUnitCosts";
import { overheadMethods, type ServiceCentre } from "../../../../src/core/cost/overhead/ServiceCentre";
import { seeds } from "../../../support/seeds";
import { arbitraryServices } from "./arbitraryServices";

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const methods = fc.constantFrom(...overheadMethods);
const noCost = (services: readonly ServiceCentre[]): readonly number[] =>
  services[0]!.byOperating.map(() => 0);

test("every method charges to operating departments what the services cost", () => {
  fc.assert(
    fc.property(arbitraryServices, methods, (services, method) => {
      const found = allocateOverhead(services, noCost(services), method);
      const pool = sum(services.map(({ cost }) => cost));
      const scale = sum(services.map(({ cost }) => Math.abs(cost)));
      expect(Math.abs(found.total - pool)).toBeLessThanOrEqual(1e-10 * scale);
    }),
    seeds,
  );
});

test("what is posted of a service adds up to its cost to the minor unit, and no part is a unit off", () => {
  fc.assert(
    fc.property(arbitraryServices, methods, (services, method) => {
      const posted = postedOverhead(services, method);
      expect(posted.map(sum)).toEqual(services.map(({ cost }) => cost));
      const { operatingTotals } = allocateOverhead(services, noCost(services), method);
      for (const [to, total] of operatingTotals.entries()) {
        const rounded = sum(posted.map((row) => row[to]!));
        expect(Math.abs(rounded - total)).toBeLessThanOrEqual(services.length * 1.001);
      }
    }),
    seeds,
  );
});

test("the reciprocal method is the limit of step-down repeated until nothing is left with a service", () => {
  fc.assert(
    fc.property(arbitraryServices, (services) => {
      const { operatingTotals } = allocateOverhead(services, noCost(services), "reciprocal");
      const scale = sum(services.map(({ cost }) => Math.abs(cost)));
      for (const [to, total] of repeatedStepDown(services).entries()) {
        expect(Math.abs(operatingTotals[to]! - total)).toBeLessThanOrEqual(1e-9 * scale);
      }
    }),
    seeds,
  );
});

/** Closes service after service, each to all that it works for, and begins again with what came back. */
function repeatedStepDown(services: readonly ServiceCentre[]): readonly number[] {
  const held = services.map(({ cost }) => cost);
  const totals = [...noCost(services)];
  const nothing = 1e-13 * sum(held.map(Math.abs));
  for (let round = 0; round < 5000 && held.some((cost) => Math.abs(cost) > nothing); round++) {
    for (const [from, { byServices, byOperating }] of services.entries()) {
      const uses = byServices.map((use, to) => (to === from ? 0 : use));
      const each = held[from]! / (sum(uses) + sum(byOperating));
      held[from] = 0;
      for (const [to, use] of uses.entries()) held[to]! += each * use;
      for (const [to, use] of byOperating.entries()) totals[to]! += each * use;
    }
  }
  return totals;
}

test("the order of services matters to step-down alone", () => {
  const services = [
    { name: "IS", cost: 80_000, byServices: [0, 600], byOperating: [1200, 300, 900] },
    { name: "Facilities", cost: 40_000, byServices: [240, 0], byOperating: [960, 600, 600] },
  ];
  const turned = [services[1]!, services[0]!].map((each) => ({
    ...each,
    byServices: [each.byServices[1]!, each.byServices[0]!],
  }));
  const totalsOf = (list: readonly ServiceCentre[], method: (typeof overheadMethods)[number]): unknown =>
    allocateOverhead(list, [0, 0, 0], method).operatingTotals.map((total) => Math.round(total * 1e6));
  expect(totalsOf(turned, "reciprocal")).toEqual(totalsOf(services, "reciprocal"));
  expect(totalsOf(turned, "direct")).toEqual(totalsOf(services, "direct"));
  // Blocher, Stout & Cokins, Cost Management, problem 7-39, less own cost: IS charges Facilities 16,000, and is charged nothing.
  expect(totalsOf(services, "stepdown")).toEqual([56_888_888_889, 23_555_555_556, 39_555_555_556]);
  expect(totalsOf(turned, "stepdown")).not.toEqual(totalsOf(services, "stepdown"));
});

test.each(overheadMethods)("what a service uses of itself does not count: %s", (method) => {
  const service = { name: "IT", cost: 900, byServices: [100], byOperating: [1, 2] };
  expect(allocateOverhead([service], [0, 0], method)).toMatchObject({
    gross: [900],
    toServices: [[0]],
    operatingTotals: [300, 600],
  });
});

test.each([
  ["a service without users", "direct", { byServices: [0, 4], byOperating: [0] }, "OVERHEAD_BASE_ZERO"],
  ["a negative use", "direct", { byServices: [0, 4], byOperating: [-1] }, "NUMBER_NEGATIVE"],
  [
    "services that work only for each other",
    "reciprocal",
    { byServices: [0, 4], byOperating: [0] },
    "OVERHEAD_CLOSED_LOOP",
  ],
] as const)("%s is refused", (_, method, use, code) => {
  const services = [
    { name: "Cleaning", cost: 100, ...use },
    { name: "Canteen", cost: 50, byServices: [3, 0], byOperating: [method === "reciprocal" ? 0 : 1] },
  ];
  expect(() => allocateOverhead(services, [0], method)).toThrow(expect.objectContaining({ code }));
});

test("pools hand out what they hold", () => {
  const pools = fc.integer({ min: 1, max: 5 }).chain((products) =>
    fc.array(
      fc.record({
        name: fc.constant("Pool"),
        cost: fc.integer({ min: -(10 ** 9), max: 10 ** 12 }),
        drivers: fc
          .array(fc.integer({ min: 0, max: 5000 }), { minLength: products, maxLength: products })
          .filter((drivers) => drivers.some((driver) => driver > 0)),
      }),
      { minLength: 1, maxLength: 6 },
    ),
  );
  fc.assert(
    fc.property(pools, (list) => {
      expect(postedPools(list).map(sum)).toEqual(list.map(({ cost }) => cost));
      const { total } = activityBasedCosts(list, list[0]!.drivers.length);
      const scale = sum(list.map(({ cost }) => Math.abs(cost)));
      expect(Math.abs(total - sum(list.map(({ cost }) => cost)))).toBeLessThanOrEqual(1e-12 * scale + 1e-9);
    }),
    seeds,
  );
});

test("a pool whose driver nobody takes is refused, posted or not", () => {
  const pool = { name: "Setups", cost: 100, drivers: [0, 0] };
  const refused = expect.objectContaining({
    code: "OVERHEAD_BASE_ZERO",
    slots: { service: "Setups", method: "activity-based" },
  });
  expect(() => activityBasedCosts([pool], 2)).toThrow(refused);
  expect(() => postedPools([pool])).toThrow(refused);
});

test("a negative driver is refused", () => {
  expect(() => activityBasedCosts([{ name: "Setups", cost: 100, drivers: [5, -1] }], 2)).toThrow(
    expect.objectContaining({ code: "NUMBER_NEGATIVE" }),
  );
});

test("a product of which none is made has no unit cost", () => {
  expect(productUnitCosts([100, 50], { primePerUnit: [2, 3], units: [10, 0] })).toEqual([
    { overheadPerUnit: 10, unitCost: 12 },
    null,
  ]);
});
