import fc from "fast-check";
import { attributeCells } from "../../../../src/cells/attribution/answers/attributeCells";
import { attributionModels } from "../../../../src/core/attribution/AttributionModel";
import type { CellValue } from "../../../../src/cells/CellValue";
import { labelFromCell } from "../../../../src/cells/labelFromCell";
import { answerOf } from "./answerOf";

const row = fc.record({
  journey: fc.constantFrom("A", "B", "C", "D"),
  time: fc.option(fc.integer({ min: 0, max: 60 }), { freq: 9 }),
  channel: fc.constantFrom("Email", "Search", " email ", "Direct", "(conversion)", null),
  cents: fc.option(fc.integer({ min: -5_000, max: 1_000_000 }), { freq: 2 }),
});

const logs = fc
  .array(row, { minLength: 1, maxLength: 30 })
  .map((rows) =>
    rows.map(({ journey, time, channel, cents }): CellValue[] => [
      journey,
      time,
      channel,
      cents === null ? null : cents / 100,
    ]),
  );

const models = fc.constantFrom(
  ...attributionModels.filter(
    (model) => !["w", "custom", "markov2", "markov4", "participation"].includes(model),
  ),
);

const options = fc.constantFrom(
  null,
  "window=7",
  "direct=skip; window=20",
  "collapse=yes; half-life=2",
  "decay=rank",
);

function cents(value: CellValue): number {
  return value === "n/a" ? 0 : Math.round(100 * (value as number));
}

test("credits and what nobody can claim add up to what was booked, to the cent, whatever the log", () => {
  fc.assert(
    fc.property(logs, models, options, (log, model, chosen) => {
      const values = answerOf("ATTRIBUTE", log, model, chosen).map((cells) => cents(cells[2]!));
      const total = values.pop();
      expect(values.reduce((sum, each) => sum + each, 0)).toBe(total);
      expect(total).toBe(log.reduce((sum, cells) => sum + cents(cells[3] ?? 0), 0));
    }),
    { numRuns: 500 },
  );
});

test("where times differ, the order of rows and columns changes nothing", () => {
  const timed = logs.map((log) =>
    log.map((cells, at): CellValue[] => [cells[0]!, at + 0.5, cells[2]!, cells[3]!]),
  );
  const headers = ["journey", "time", "channel", "value"];
  fc.assert(
    fc.property(timed, fc.infiniteStream(fc.nat()), models, (log, numbers, model) => {
      const keys = log.map(() => numbers.next().value);
      const order = [...log.keys()].sort((one, other) => keys[one]! - keys[other]! || other - one);
      const turned = [headers, ...order.map((at) => log[at]!)].map((cells) => [
        cells[3]!,
        cells[1]!,
        cells[0]!,
        cells[2]!,
      ]);
      const found = (rows: CellValue[][]) =>
        new Map(
          rows.map(([name, conversions, value]) => [
            labelFromCell(name!).toLowerCase(),
            [Number(conversions).toFixed(9), cents(value!)],
          ]),
        );
      expect(found(answerOf("ATTRIBUTE", turned, model, null))).toEqual(
        found(answerOf("ATTRIBUTE", log, model, null)),
      );
    }),
    { numRuns: 300 },
  );
});

test("work is done in steps: a column of the log or a model each", () => {
  const log = [["A", 1, "Email", 5]];
  const stepsOf = (model: string): number => {
    const steps = attributeCells(log, model, null, 1900);
    let count = 1;
    while (steps.next().done !== true) count++;
    return count;
  };
  expect(stepsOf("all") - stepsOf("first")).toBe(15);
  expect(stepsOf("first")).toBeGreaterThan(7);
});
