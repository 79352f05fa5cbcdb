/** Rows of the sheet Allocation bases: heads that the office works for, and hours of the workshop; a year's figures. */
export const ferryBases: readonly (readonly [from: string, to: string, quantity: number, driver: string])[] =
  [
    ["Head office", "Workshop", 14, "Headcount"],
    ["Head office", "Boats", 62, "Headcount"],
    ["Head office", "Harbours", 24, "Headcount"],
    ["Workshop", "Head office", 60, "Workshop hours"],
    ["Workshop", "Boats", 1_900, "Workshop hours"],
    ["Workshop", "Harbours", 540, "Workshop hours"],
  ];
