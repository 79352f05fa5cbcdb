import fc from "fast-check";
import { attribute } from "../../../src/core/attribution/attribute";
import type { Attribution } from "../../../src/core/attribution/Attribution";
import { attributionModels, type AttributionModel } from "../../../src/core/attribution/AttributionModel";
import { footedCredits } from "../../../src/core/attribution/footedCredits";
import { journeysFromTouches } from "../../../src/core/attribution/reading/journeysFromTouches";
import { seeds, seedsOfSlow } from "../../support/seeds";
import { chainWithLoops } from "./chainWithLoops";
import { read, type Path } from "./journeysOf";
import { logOf, type LogRow } from "./logOf";

const weights = { first: 30, middle: 40, last: 30 };
const summing = attributionModels.filter((model) => model !== "participation");
const markov = ["markov1", "markov2", "markov3", "markov4"] as const;
const names = ["Direct", "Email", "Search", "Social", "Video", "Print", "Radio", "Fairs"];

/** Values in cents; rows of equal times stand in the order of their sequence. */
const anyRow = fc.record({
  journey: fc.integer({ min: 0, max: 5 }).map(String),
  time: fc.oneof(
    { weight: 9, arbitrary: fc.integer({ min: 0, max: 40 }) },
    { weight: 1, arbitrary: fc.constant(null) },
  ),
  channel: fc.constantFrom("", ...names.slice(0, 5)),
  value: fc.oneof(fc.constant(undefined), fc.integer({ min: -20_000, max: 90_000 })),
  stage: fc.integer({ min: 0, max: 3 }),
});
const anyLog = fc.array(anyRow, { minLength: 1, maxLength: 40 }).map((rows): LogRow[] =>
  rows.map(({ channel, value, ...row }, at) => ({
    ...row,
    channel: channel === "" && value === undefined ? "Email" : channel,
    ...(value === undefined ? {} : { value }),
    sequence: at,
    stage: at === 0 ? 1 : row.stage,
  })),
);
const anyWindow = fc.constantFrom(undefined, 0, 5, 20);

function credited(rows: readonly LogRow[], model: AttributionModel, lookback?: number): Attribution {
  const log = logOf(rows);
  // One touch with a stage at least, so that "w" can be asked of any log.
  const { journeys } = journeysFromTouches(log, lookback);
  const stages = journeys.stages ?? new Uint8Array(journeys.touches.length);
  const marked = stages.some((stage) => stage !== 0);
  return attribute(journeys, model === "w" && !marked ? "linear" : model, { weights });
}

const anyPath = fc.tuple(
  fc
    .array(fc.constantFrom(...names.slice(0, 4)), { minLength: 1, maxLength: 7 })
    .map((touches) => touches.join(">")),
  fc.integer({ min: 0, max: 3 }),
  fc.integer({ min: 0, max: 500 }),
  fc.integer({ min: 0, max: 3 }),
);
const anyPaths: fc.Arbitrary<Path[]> = fc.array(anyPath, { minLength: 1, maxLength: 12 });

function sum(figures: Float64Array): number {
  return figures.reduce((total, figure) => total + figure, 0);
}

test("credits and unattributed are the booked revenue, to the cent, by every summing model", () => {
  fc.assert(
    fc.property(anyLog, anyWindow, (rows, lookback) => {
      const booked = rows.reduce((sum, { value = 0 }) => sum + value, 0);
      const wrong = summing.filter((model) => {
        const found = credited(rows, model, lookback);
        const { parts, unattributed, total } = footedCredits(found, "value", 0);
        const isNear = parts.every((part, code) => Math.abs(part - found.credits.value[code]!) < 1.001);
        return total !== booked || sum(parts) + unattributed !== booked || !isNear;
      });
      expect(wrong).toEqual([]);
    }),
    seedsOfSlow,
  );
});

test("the order of rows does not matter where a sequence orders equal times, to any model", () => {
  fc.assert(
    fc.property(anyLog, fc.infiniteStream(fc.nat()), (rows, keys) => {
      const shuffled = rows
        .map((row) => ({ row, key: keys.next().value as number }))
        .sort((one, other) => one.key - other.key)
        .map(({ row }) => row);
      const wrong = attributionModels.filter((model) => {
        const found = cents(credited(rows, model, 20));
        const other = cents(credited(shuffled, model, 20));
        return Object.keys(found).some((name) => found[name] !== other[name]);
      });
      expect(wrong).toEqual([]);
    }),
    seedsOfSlow,
  );
});

function cents(found: Attribution): Record<string, number> {
  const { parts } = footedCredits(found, "value", 0);
  return Object.fromEntries(found.channels.map((name, code) => [name, parts[code]!]));
}

test("the log twice with fresh journeys doubles the unrounded credits of any model", () => {
  fc.assert(
    fc.property(anyLog, (rows) => {
      const twice = [...rows, ...rows.map((row) => ({ ...row, journey: `again ${row.journey}` }))];
      const wrong = attributionModels.filter((model) => {
        const [once, doubled] = [credited(rows, model).credits, credited(twice, model).credits];
        return !areDouble(once.value, doubled.value) || !areDouble(once.conversions, doubled.conversions);
      });
      expect(wrong).toEqual([]);
    }),
    seedsOfSlow,
  );
});

function areDouble(once: Float64Array, doubled: Float64Array): boolean {
  const scale = once.reduce((most, credit) => Math.max(most, Math.abs(credit)), 1);
  return once.every((credit, code) => Math.abs(doubled[code]! - 2 * credit) < 1e-9 * scale);
}

test.each(markov)("%s: a channel in no converting path has no credit", (model) => {
  fc.assert(
    fc.property(anyPaths, (paths) => {
      const lost: Path[] = paths.map(([path], at) =>
        at % 2 === 0 ? [path, 0, 0, 2] : [`Fairs>${path}>Fairs`, 0, 0, 1],
      );
      const { journeys } = read([...paths, ...lost]);
      const { channels, credits } = attribute(journeys, model);
      expect(credits.conversions[channels.indexOf("Fairs")] ?? 0).toBe(0);
    }),
    seedsOfSlow,
  );
});

test.each([1, 2, 3, 4] as const)("order %d: dropping repeats of equal states changes no effect", (order) => {
  fc.assert(
    fc.property(anyPaths, (paths) => {
      const expected = chainWithLoops(paths, order);
      const { channels, removal, conversionRate } = attribute(read(paths).journeys, `markov${order}`);
      expect(conversionRate).toBeCloseTo(expected.rate, 11);
      channels.forEach((name, code) => {
        const claims = paths.some(
          ([path, conversions, value]) => (conversions || value) && path.split(">").includes(name),
        );
        expect(removal!.conversions[code]).toBeCloseTo(claims ? expected.effects.get(name)! : 0, 10);
      });
    }),
    seedsOfSlow,
  );
});

test("order 1: dropping touches that repeat the channel before changes no credit", () => {
  fc.assert(
    fc.property(anyPaths, (paths) => {
      const { journeys } = read(paths);
      const [kept, dropped] = [
        attribute(journeys, "markov1"),
        attribute(journeys, "markov1", { collapse: true }),
      ];
      const step = kept.credits.value.map((value, code) => Math.abs(dropped.credits.value[code]! - value));
      expect(Math.max(...step)).toBeLessThan(1e-8);
    }),
    seeds,
  );
});

test("the conversion rate is the booked one at every order", () => {
  fc.assert(
    fc.property(anyPaths, (paths) => {
      const converted = paths.reduce((total, [, conversions = 0]) => total + conversions, 0);
      const ended = paths.reduce((total, [, conversions = 0, , nulls = 0]) => total + conversions + nulls, 0);
      for (const model of markov) {
        expect(attribute(read(paths).journeys, model).conversionRate).toBeCloseTo(
          ended === 0 ? 0 : converted / ended,
          12,
        );
      }
    }),
    seedsOfSlow,
  );
});

test("linear unique is the Shapley value by enumeration, for up to 8 channels", () => {
  const path = fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 10 });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(path, fc.integer({ min: 0, max: 9 })), { minLength: 1, maxLength: 12 }),
      (paths) => {
        const { journeys } = read(paths.map(([touches, conversions]) => [touches.join(">"), conversions]));
        const { channels, credits } = attribute(journeys, "linear unique");
        const worth = new Float64Array(2 ** channels.length);
        for (const [touches, conversions] of paths) {
          const needed = [...new Set(touches)].reduce(
            (mask, name) => mask | (1 << channels.indexOf(name)),
            0,
          );
          for (let set = 0; set < worth.length; set++)
            if ((set & needed) === needed) worth[set]! += conversions;
        }
        const orders = factorial(channels.length);
        channels.forEach((_, code) => {
          let share = 0;
          for (let set = 0; set < worth.length; set++) {
            if ((set >> code) % 2 === 1) continue;
            const before = [...channels.keys()].filter((other) => (set >> other) % 2 === 1).length;
            const ways = factorial(before) * factorial(channels.length - 1 - before);
            share += (ways / orders) * (worth[set | (1 << code)]! - worth[set]!);
          }
          expect(credits.conversions[code]).toBeCloseTo(share, 9);
        });
      },
    ),
    seedsOfSlow,
  );
});

function factorial(n: number): number {
  return n <= 1 ? 1 : n * factorial(n - 1);
}
