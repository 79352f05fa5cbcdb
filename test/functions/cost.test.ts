import { estimateForms } from "../../src/core/budget/tracker/earnedValue";
import { behaviourMethods } from "../../src/core/cost/behaviour/CostBehaviour";
import { overheadMethods } from "../../src/core/cost/overhead/ServiceCentre";
import { spreadMethods } from "../../src/cells/cost/spreadCells";
import { allocateCost, OverheadMethodWord } from "../../src/functions/allocateCost";
import { breakeven } from "../../src/functions/breakeven";
import { BehaviourMethodWord, costBehaviour } from "../../src/functions/costBehaviour";
import { eac, EstimateFormWord } from "../../src/functions/eac";
import { savings } from "../../src/functions/savings";
import { spread, SpreadMethodWord } from "../../src/functions/spread";
import { installCustomFunctions, shownAnswer, StandInError } from "../support/customFunctions";

beforeAll(installCustomFunctions);

type CellFunction = (...args: never[]) => Promise<unknown[][]>;

/** A call as Excel makes it: what is left out arrives as null. */
function call(which: CellFunction, ...args: readonly unknown[]): Promise<unknown> {
  const all = Array.from({ length: which.length - 1 }, (_, index) => args[index] ?? null);
  return shownAnswer(() => which(...(all as never[])));
}

function column(...values: readonly unknown[]): unknown[][] {
  return values.map((value) => [value]);
}

test.each([
  [Object.values(BehaviourMethodWord), behaviourMethods],
  [Object.values(OverheadMethodWord), overheadMethods],
  [Object.values(EstimateFormWord), estimateForms],
  [Object.values(SpreadMethodWord), spreadMethods],
])("the words that AutoComplete offers are the words that are read: %j", (offered, read) => {
  expect(offered).toEqual([...read]);
});

const services = [
  ["IS", 80_000],
  ["Facilities", 40_000],
];
const bases = [
  ["", "Programming", "IS", "Consulting", "Facilities", "Training"],
  ["Facilities", 960, 240, 600, 0, 600],
  ["IS", 1200, 0, 300, 600, 900],
];

// Blocher, Stout & Cokins, Cost Management, problem 7-39: 217,142.86, 212,857.14 and 165,000 with 475,000 of own cost.
test("overhead finds services and departments by name, wherever they stand", async () => {
  expect(await call(allocateCost, services, bases)).toEqual([
    ["Programming", 57_142.86],
    ["Consulting", 22_857.14],
    ["Training", 40_000],
    ["Total", 120_000],
  ]);
});

test("step-down closes services in the order of their list", async () => {
  const turned = [services[1], services[0]];
  const [one, other] = await Promise.all([
    call(allocateCost, services, bases, "stepdown"),
    call(allocateCost, turned, bases, "step-down"),
  ]);
  expect(one).toEqual([
    ["Programming", 56_888.89],
    ["Consulting", 23_555.56],
    ["Training", 39_555.55],
    ["Total", 120_000],
  ]);
  expect(other).not.toEqual(one);
});

test.each([
  ["services of three columns", [[["IS", 1, 2]], bases], "#VALUE!", "services is 1 row by 3 columns"],
  [
    "no operating department",
    [
      services,
      [
        ["", "IS"],
        ["IS", 1],
      ],
    ],
    "#VALUE!",
    "operating department",
  ],
  ["a use that is text", [services, [...bases.slice(0, 2), ["IS", "x", 0, 1, 1, 1]]], "#VALUE!", '"x"'],
  ["a service without a row", [services, bases.slice(0, 2)], "#DIV/0!", ""],
])("overhead refuses %s", async (_, args, code, message) => {
  expect(await call(allocateCost, ...args)).toEqual({
    error: code,
    message: expect.stringContaining(message),
  });
});

test("behaviour leaves out periods of which a cell is blank", async () => {
  const found = await call(costBehaviour, column(10, 20, null, 30), column(150, 200, 999, ""));
  expect(found).toEqual([[100, 5, 1]]);
});

test.each([
  ["nothing to go by", [column(null), column(5)], "#VALUE!"],
  ["one level of activity", [column(7, 7), column(5, 6)], "#N/A"],
  ["another shape", [column(7, 8), column(5)], "#VALUE!"],
  ["a word of its own", [column(7, 8), column(5, 6), "scatter"], "#VALUE!"],
])("behaviour refuses %s", async (_, args, error) => {
  expect(await call(costBehaviour, ...args)).toMatchObject({ error });
});

test("break-even without a margin is not available", async () => {
  expect(await call(breakeven, 20, 20, 100)).toMatchObject({
    error: "#N/A",
    message: expect.stringContaining("A unit brings 20 and costs 20"),
  });
});

test("savings take one amount with a ratio of volumes, or its three parts with the volume", async () => {
  expect(await call(savings, 180_000, 322_000, 1.3)).toEqual([[234_000, -88_000]]);
  expect(await call(savings, [[120_000, 4.5, 40_000]], 322_000, 52_000)).toEqual([[354_000, 32_000]]);
  expect(await call(savings, [[120_000, 4.5, 40_000]], 290_000)).toEqual([[300_000, 10_000]]);
  expect(await call(savings, [[1, 2]], 5)).toMatchObject({ error: "#VALUE!" });
});

test("an estimate says n/a where it has no divisor, and asks for what its form needs", async () => {
  expect(await call(eac, 100, 0, 0)).toEqual([["n/a", "n/a", "n/a", "n/a", 1]]);
  expect(await call(eac, 100, 40, 50, null, "budget")).toEqual([[110, -10, 0.8, "n/a", 1.2]]);
  expect(await call(eac, 100, 40, 50, null, "cpi spi")).toMatchObject({
    error: "#VALUE!",
    message: expect.stringContaining("planned"),
  });
});

test("a spread is a column of periods, or has the shape of its profile", async () => {
  expect(await call(spread, 100, 3)).toEqual([[33.34], [33.33], [33.33]]);
  expect(await call(spread, 100, [[1, 1, 2]], null, 0)).toEqual([[25, 25, 50]]);
  expect(await call(spread, 90, [[1, 1, 2]], "even")).toEqual([[30, 30, 30]]);
});

test("a seasonal spread makes twelve months of the mean shares of past years, along the history", async () => {
  const years = [...new Array<number>(12).fill(10), ...new Array<number>(11).fill(0), 600];
  const months = await call(spread, 2400, column(...years), "seasonal");
  expect(months).toEqual(column(...new Array<number>(11).fill(100), 1300));
  expect(await call(spread, 2400, [years], "seasonal")).toEqual([(months as number[][]).flat()]);
});

test.each([
  ["no whole number of periods", [100, 2.5], "#VALUE!"],
  ["too many periods", [100, 5000], "#VALUE!"],
  ["a negative weight", [100, [[1, -1]]], "#VALUE!"],
  ["a profile of nothing", [100, [[0, 0]]], "#DIV/0!"],
  ["less than a year of history", [100, [[1, 2]], "seasonal"], "#DIV/0!"],
])("a spread refuses %s", async (_, args, error) => {
  expect(await call(spread, ...args)).toMatchObject({ error });
});

test("an error that comes in goes out as it is", async () => {
  const bad = new StandInError("#N/A");
  for (const found of await Promise.all([
    call(allocateCost, [["IS", bad]], bases),
    call(costBehaviour, column(bad, 2), column(1, 2)),
    call(breakeven, bad, 1, 2),
    call(savings, 100, bad),
    call(eac, bad, 1, 2),
    call(spread, bad, 3),
  ])) {
    expect(found).toEqual([[{ error: "#N/A", message: "" }]]);
  }
});
