/** Columns of the savings tracker; the sums by stage below use the same ones. */
export const savingsColumns = {
  key: 0,
  id: 1,
  what: 2,
  stage: 3,
  owner: 4,
  category: 5,
  claimed: 6,
  validated: 7,
  booked: 8,
  measured: 9,
  unmeasured: 10,
  overclaimed: 11,
  unbooked: 12,
  flag: 13,
  number: 14,
  comment: 15,
} as const;

export const savingsHeadings = {
  id: "Initiative",
  what: "What it is about",
  stage: "Stage",
  owner: "Owner",
  category: "Category",
  claimed: "Claimed",
  validated: "Validated",
  booked: "Booked",
  measured: "Measurements",
  unmeasured: "Not measured yet",
  overclaimed: "Claimed above validated",
  unbooked: "Validated, not booked",
  flag: "Flag",
  number: "No.",
  comment: "Comment",
} as const;

export const savingsWidths = [4, 20, 36, 14, 16, 16, 14, 14, 14, 15, 14, 14, 14, 26, 6, 40] as const;
