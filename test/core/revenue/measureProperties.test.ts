import fc from "fast-check";
import { addDays, type IsoDate } from "../../../src/core/dates/isoDate";
import type { ContractFacts } from "../../../src/core/revenue/recognition/contract/facts";
import { OverTime } from "../../../src/core/revenue/recognition/contract/Measure";
import { recogniseContract } from "../../../src/core/revenue/recognition/contract/recogniseContract";
import { conventions } from "../../../src/core/revenue/recognition/schedule/convention";
import { recognisedThrough } from "../../../src/core/revenue/recognition/schedule/recognisedThrough";
import { arbitraryContract, life } from "../../support/arbitraryContract";
import { seeds, seedsOfSlow } from "../../support/seeds";

const anyDay = fc.integer({ min: -10, max: 1500 }).map((days) => addDays(life.first, days));

test("a measure over time earns what the schedule of its line recognises, to the last minor unit", () => {
  const anyMinor = fc.oneof(fc.maxSafeInteger(), fc.integer({ min: -1000, max: 1000 }));
  fc.assert(
    fc.property(
      anyMinor,
      anyDay,
      fc.nat(1200),
      fc.oneof(fc.constant("daily" as const), fc.constantFrom(...conventions)),
      anyDay,
      (minor, first, length, convention, day) => {
        const line = { term: { first, last: addDays(first, length) }, convention };
        expect(new OverTime(line).earned(minor, day)).toBe(recognisedThrough(minor, line, day));
      },
    ),
    seeds,
  );
});

test("what is asked of a contract changes no later answer, in whatever order days come", () => {
  const figures = (facts: ContractFacts, days: readonly IsoDate[]): readonly number[] => {
    const { obligations } = recogniseContract(facts);
    return days.flatMap((day) =>
      obligations.flatMap((ledger) => [
        ledger.revenue(day),
        ledger.planned(life.last, day),
        ledger.earnedOf(777, day),
        ledger.costToCome(day) ?? -1,
      ]),
    );
  };
  fc.assert(
    fc.property(arbitraryContract, fc.array(anyDay, { minLength: 2, maxLength: 8 }), (facts, days) => {
      expect(figures(facts, days)).toEqual(days.flatMap((day) => figures(facts, [day])));
    }),
    seedsOfSlow,
  );
});
