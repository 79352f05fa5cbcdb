import { estimateForms } from "../../src/core/budget/tracker/earnedValue";
import { behaviourMethods } from "../../src/core/cost/behaviour/CostBehaviour";
import { overheadMethods } from "../../src/core/cost/overhead/ServiceCentre";
import { CellError, type CellValue } from "../../src/cells/CellValue";
import { spreadMethods } from "../../src/cells/cost/spreadCells";
import { allocateCost, OverheadMethodWord } from "../../src/functions/allocateCost";
import { breakeven } from "../../src/functions/breakeven";
import { BehaviourMethodWord, costBehaviour } from "../../src/functions/costBehaviour";
import { eac, EstimateFormWord } from "../../src/functions/eac";
import { savings } from "../../src/functions/savings";
import { spread, SpreadMethodWord } from "../../src/functions/spread";
import { ruleOfCall } from "../../src/functions/support/ruleOfCall";
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
    call(allocateCost, turned, bases, "stepdown"),
  ]);
  expect(one).toEqual([
    ["Programming", 56_888.89],
    ["Consulting", 23_555.56],
    ["Training", 39_555.55],
    ["Total", 120_000],
  ]);
  // Facilities first: 4,000 to IS, whose 84,000 then go 1200 : 300 : 900.
  expect(other).toEqual([
    ["Programming", 58_000],
    ["Consulting", 20_500],
    ["Training", 41_500],
    ["Total", 120_000],
  ]);
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
  ["a service named twice", [[...services, services[0]], bases], "#VALUE!", "services names IS twice"],
  [
    "a department named twice",
    [services, bases.map((row) => [...row, row[1]])],
    "#VALUE!",
    "across, names Programming twice",
  ],
  ["a service with two rows of use", [services, [...bases, bases[1]]], "#VALUE!", "Facilities twice"],
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

test.each([
  ["nothing measured yet", [100], "needs actual"],
  ["no baseline", [null, 90], "needs baseline"],
  ["an index in hundredths", [100, 90, null, 105], "price_index: 105 is no price index"],
  ["an index of 0", [100, 90, null, 0], "price_index: 0 is no price index"],
  ["a negative volume", [100, 90, -1], "volume: -1 is negative"],
])("savings refuse %s", async (_, args, message) => {
  expect(await call(savings, ...args)).toEqual({
    error: "#VALUE!",
    message: expect.stringContaining(message),
  });
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
  ["less than a year of history", [100, [[1, 2]], "seasonal"], "#N/A"],
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

describe("in words", () => {
  const words = (name: string, ...args: readonly unknown[]): Promise<string | null> =>
    ruleOfCall(
      name,
      args.map((each) =>
        each === null ? null : Array.isArray(each) ? (each as CellValue[][]) : [[each as CellValue]],
      ),
    );

  test("COST.BEHAVIOUR: its line, its fit and what was left out", async () => {
    expect(await words("COST.BEHAVIOUR", column(400, 800, null, 1600), column(200, 300, 9, 500), null)).toBe(
      "The least-squares line through 3 periods: cost = 100 fixed + 0.25 × activity. It explains 100% of how cost varies. 1 period with a blank cell left out.",
    );
    expect(await words("COST.BEHAVIOUR", column(10, 20, 30), column(150, 180, 250), "high-low")).toMatch(
      /^The line through the least and the most activity of 3 periods: cost = 100 fixed \+ 5 × activity\. It explains 92\.4%/,
    );
  });

  test("BREAKEVEN: what a unit leaves, what it has to cover, and the margin of safety", async () => {
    expect(await words("BREAKEVEN", 100, 20, 18_000, 6_000)).toBe(
      "A unit leaves 100 − 20 = 80. (18,000 + profit 6,000) ÷ that = 300 units, with a revenue of 30,000. 25% of these units may fall away before there is a loss.",
    );
    expect(await words("BREAKEVEN", 100, 20, 18_000, null)).toContain("80. 18,000 ÷ that = 225 units");
  });

  test("ALLOCATE.COST: whom services charge, and what comes of it", async () => {
    expect(await words("ALLOCATE.COST", services, bases, null)).toBe(
      "Services (IS 80,000, Facilities 40,000) charge everyone who uses them, each other included, solved at once, by how much each uses: Programming 57,142.86, Consulting 22,857.14, Training 40,000; Total 120,000. Cents left over go to the largest remainders.",
    );
    expect(await words("ALLOCATE.COST", services, bases, "stepdown")).toContain(
      "come after them in the list",
    );
  });

  test("SAVINGS: how the baseline moves, and whether it is a saving or a loss", async () => {
    expect(await words("SAVINGS", [[120_000, 4.5, 40_000]], 322_000, 52_000, null, null)).toBe(
      "Adjusted baseline: 120,000 fixed + 4.5 × volume 52,000 = 354,000. Less actual 322,000: a saving of 32,000.",
    );
    expect(await words("SAVINGS", 300_000, 324_000, null, 1.03, 5_000)).toBe(
      "Adjusted baseline: 300,000 × prices 1.03 + one-offs 5,000 = 314,000. Less actual 324,000: a loss of 10,000.",
    );
  });

  test("EAC: the indices, how the rest goes, and where it lands", async () => {
    expect(await words("EAC", 100_000, 40_000, 50_000, null, null)).toBe(
      "CPI = earned 40,000 ÷ actual 50,000 = 0.8. Estimate where the rest goes as so far: budget 100,000 ÷ CPI = 125,000, 25,000 above the budget. To keep the budget, the rest has to go at 1.2 (TCPI).",
    );
    expect(await words("EAC", 100_000, 40_000, 50_000, 50_000, "cpi spi")).toBe(
      "CPI = earned 40,000 ÷ actual 50,000 = 0.8. SPI = earned 40,000 ÷ planned 50,000 = 0.8. Estimate where the rest goes at cost and schedule so far: actual 50,000 + (budget 100,000 − earned 40,000) ÷ (CPI × SPI) = 143,750, 43,750 above the budget. To keep the budget, the rest has to go at 1.2 (TCPI).",
    );
    expect(await words("EAC", 100_000, 40_000, 0, null, null)).toContain(
      "CPI = earned 40,000 ÷ actual 0 = n/a. Estimate where the rest goes as so far: budget 100,000 ÷ CPI = n/a.",
    );
    expect(await words("EAC", 100_000, 0, 0, null, "budget")).toContain("CPI = earned 0 ÷ actual 0 = n/a.");
  });

  test("SPREAD: how the total is shared out", async () => {
    expect(await words("SPREAD", 100, 3, null, null)).toBe(
      "100 over 3 periods, the same to each: from 33.33 to 33.34 each. The parts add up to the total: what rounding to 2 decimals leaves over goes to the largest remainders, the earlier first.",
    );
    expect(await words("SPREAD", 1000, [[20, 30, 40]], null, 0)).toContain(
      "1,000 over 3 periods, in proportion to 3 weights that make 90: from 222 to 445 each.",
    );
    const years = Array.from({ length: 25 }, (_, at) => [1 + (at % 12)]);
    expect(await words("SPREAD", 1200, years, "seasonal", null)).toContain(
      "by each month's mean share of its year, over the latest 2 whole years",
    );
  });

  test("a call that is refused has none: its error says why", async () => {
    expect(await words("BREAKEVEN", 20, 20, 18_000, null)).toBeNull();
    expect(await words("SPREAD", 100, 3, "drivers", null)).toBeNull();
    expect(await words("SAVINGS", new CellError("#REF!"), 1, null, null, null)).toBeNull();
  });
});
