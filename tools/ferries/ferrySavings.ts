/** What a half of a year cost: months are counted from January 2025, amounts are in cents. */
interface MeasuredHalf {
  readonly from: number;
  /** `monthly` is power from the shore, the rest is diesel. */
  readonly fuel: { readonly total: number; readonly monthly: number };
  /** `monthly` keeps crews ready; each hour costs `rate`. */
  readonly staff: {
    readonly agency: string;
    readonly monthly: number;
    readonly hours: number;
    readonly rate: number;
  };
}

const brackwater = { agency: "Brackwater Staffing", monthly: 350_000, rate: 2_000 };
const northpoint = { agency: "Northpoint Crews", monthly: 400_000, rate: 2_080 };

export const measuredHalves: readonly MeasuredHalf[] = [
  { from: 0, fuel: { total: 23_400_000, monthly: 900_000 }, staff: { ...brackwater, hours: 8_000 } },
  { from: 6, fuel: { total: 29_800_000, monthly: 900_000 }, staff: { ...brackwater, hours: 9_100 } },
  { from: 12, fuel: { total: 26_200_000, monthly: 936_000 }, staff: { ...northpoint, hours: 6_200 } },
];

/** Of the halves that are compared, in cents. */
function staffCost(half: number): number {
  const { monthly, hours, rate } = measuredHalves[half]!.staff;
  return 6 * monthly + hours * rate;
}

/** Rows of the sheet Initiatives, amounts in euros. */
export const ferryInitiatives: readonly (readonly (string | number | null)[])[] = [
  [
    "S-01",
    "Slower crossings on the north route",
    "Implemented",
    "Ines Okafor",
    "Fuel",
    30_000,
    "2026-01-01",
    "2026-06-30",
    "Crossings",
  ],
  [
    "S-02",
    "New agency for deck hands",
    "Validated",
    "Piet Lindqvist",
    "Temporary staff",
    28_040,
    "2026-01-01",
    "2026-06-30",
    "Hours",
  ],
  [
    "S-03",
    "One printer for timetables",
    "Planned",
    "Rosa Amadi",
    "Marketing",
    9_500,
    "2026-07-01",
    "2026-12-31",
    null,
  ],
  [
    "S-04",
    "Paper tickets given up at Quenby",
    "Implemented",
    "Rosa Amadi",
    "Ticketing",
    12_000,
    "2026-01-01",
    "2026-06-30",
    null,
  ],
  [
    "S-05",
    "Deck lights to LED",
    "Validated",
    "Ines Okafor",
    "Water and waste",
    14_000,
    "2026-01-01",
    "2026-06-30",
    null,
  ],
  [
    "S-06",
    "Fewer repairs by contract",
    "Identified",
    "Piet Lindqvist",
    "Repairs",
    22_000,
    "2026-07-01",
    "2026-12-31",
    null,
  ],
  // The saving of S-01, claimed by another owner.
  [
    "S-07",
    "Slower crossings on the north route",
    "Planned",
    "Tomas Reyes",
    "Fuel",
    11_000,
    "2026-04-01",
    "2026-06-30",
    "Crossings",
  ],
];

/** Rows of the sheet Measurements, amounts in euros. */
export const ferryMeasurements: readonly (readonly (string | number | null)[])[] = [
  ["S-01", 234_000, 54_000, 4_000, 262_000, 5_000, 1.04, 0, 6_000, 20_000, null, null],
  ["S-02", staffCost(0) / 100, 21_000, 8_000, staffCost(2) / 100, 6_200, 1, 0, 2_500, 28_000, null, null],
  ["S-04", 41_000, null, null, 30_500, null, 1, 1_500, 800, 12_000, null, null],
  // Quenby got the lights, Hartsea did not: its power went up by 2,400.
  ["S-05", 48_000, null, null, 39_600, null, 1, 0, 5_200, 0, 46_000, 48_400],
];
