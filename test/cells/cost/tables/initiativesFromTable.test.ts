import type { CellValue } from "../../../../src/cells/CellValue";
import { initiativesFromTable } from "../../../../src/cells/cost/tables/initiativesFromTable";
import type { ReadInitiatives } from "../../../../src/cells/cost/tables/ReadInitiatives";
import { serialFromDate } from "../../../../src/cells/serialDate";
import { isoDate } from "../../../../src/core/dates/isoDate";
import { problemOf } from "../../../support/problemOf";
import { tableOf } from "../../../support/tableOf";

const serial = (date: string): number => serialFromDate(isoDate(date), 1900);

function read(rows: readonly (readonly CellValue[])[], leaveOutBad = false): ReadInitiatives {
  return initiativesFromTable(
    tableOf(
      "Initiatives",
      ["Id", "Opportunity", "Stage", "Owner", "Category", "Claimed", "Start", "End", "Volume driver"],
      ...rows,
    ),
    { system: 1900, leaveOutBad, currency: "EUR" },
  );
}

test("an initiative is read with stage, owner and time", () => {
  const rows = [
    ["S1", "Cloud", "in progress", "Ann", "IT", 1200.5, serial("2026-01-01"), "2026-06", "users"],
  ];
  expect(read(rows).initiatives).toEqual([
    {
      id: "S1",
      opportunity: "Cloud",
      stage: "implemented",
      owner: "Ann",
      category: "IT",
      claimed: 120050,
      start: "2026-01-01",
      end: "2026-06-30",
      driver: "users",
      sheetRow: 1,
      place: "Initiatives!F2",
    },
  ]);
});

test.each([
  ["", "identified"],
  ["Idea", "identified"],
  ["geplant", "planned"],
  ["Done", "implemented"],
  ["Realised", "validated"],
])("the stage %p is %s", (word, stage) => {
  expect(read([["S1", "", word, "", "", 1]]).initiatives[0]!.stage).toBe(stage);
});

test("a stage that we do not know is named with those that we do", () => {
  expect(problemOf(() => read([["S1", "", "halfway", "", "", 1]]))).toMatchObject({
    code: "WORD_UNKNOWN",
    slots: {
      argument: "Initiatives!C2",
      value: '"halfway"',
      known: "identified, planned, implemented, validated",
    },
  });
});

test("an id that stands twice is refused, or left out with the saving that it claims again", () => {
  const rows = [
    ["S1", "Cloud", "", "", "", 100],
    ["s1", "Travel", "", "", "", 30],
  ];
  expect(problemOf(() => read(rows))).toMatchObject({
    code: "INITIATIVE_TWICE",
    slots: { place: "Initiatives!A3", value: "s1", first: "Initiatives!A2" },
  });
  const { initiatives, leftOut } = read(rows, true);
  expect(initiatives.map(({ id }) => id)).toEqual(["S1"]);
  expect(leftOut).toEqual([
    { reason: "id stands twice", rows: 1, currency: "EUR", minor: 3000, cell: "Initiatives!F3" },
  ]);
});

describe("two initiatives on one opportunity", () => {
  const from = (id: string, claimed: number, start: string | null, end: string | null) => [
    id,
    id === "S1" ? "Cloud hosting" : "cloud-hosting",
    "",
    "",
    "",
    claimed,
    start && serial(start),
    end && serial(end),
  ];

  test("claim the lesser of their savings twice, and both are named", () => {
    const { claims, findings } = read([
      from("S1", 100, "2026-01-01", null),
      from("S2", 60, null, "2026-03-31"),
    ]);
    expect(claims).toMatchObject([{ first: 0, other: 1, minor: 6000 }]);
    expect(findings).toEqual([
      {
        code: "CLAIMED_TWICE",
        text: 'S2 claims a saving on "cloud-hosting" that S1 (Initiatives!F2) claims too: 60.00 EUR may be counted twice. Keep it in one of them.',
        rows: 2,
        cell: "Initiatives!F3",
      },
    ]);
  });

  test("do not where one ends before the other begins", () => {
    const { claims } = read([
      from("S1", 100, "2026-01-01", "2026-03-31"),
      from("S2", 60, "2026-04-01", null),
    ]);
    expect(claims).toEqual([]);
  });
});

test("claims in another currency are left out with their money, and never added to those of the first", () => {
  const table = tableOf(
    "Initiatives",
    ["Id", "Claimed", "Currency"],
    ["S1", 100, "EUR"],
    ["S2", 200, "USD"],
    ["S3", 300, "EUR"],
  );
  const { initiatives, currency, leftOut } = initiativesFromTable(table, {
    system: 1900,
    leaveOutBad: false,
  });
  expect([currency, initiatives.map(({ id }) => id)]).toEqual(["EUR", ["S1", "S3"]]);
  expect(leftOut).toEqual([
    { reason: "in USD, not EUR", rows: 1, currency: "USD", minor: 20_000, cell: "Initiatives!B3" },
  ]);
});
