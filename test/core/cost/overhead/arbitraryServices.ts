import fc from "fast-check";
import type { ServiceCentre } from "../../../../src/core/cost/overhead/ServiceCentre";

/** One to six services that work for each other and for one to four operating departments; costs in minor units. */
export const arbitraryServices: fc.Arbitrary<readonly ServiceCentre[]> = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 4 }))
  .chain(([services, operating]) =>
    fc.tuple(
      ...Array.from({ length: services }, (_, index) =>
        fc.record({
          name: fc.constant(`Service ${index + 1}`),
          cost: fc.integer({ min: -(10 ** 6), max: 10 ** 11 }),
          byServices: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: services, maxLength: services }),
          byOperating: fc
            .array(fc.integer({ min: 0, max: 30 }), { minLength: operating, maxLength: operating })
            .filter((uses) => uses.some((use) => use > 0)),
        }),
      ),
    ),
  );
