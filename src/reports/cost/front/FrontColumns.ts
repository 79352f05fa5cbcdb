/** What a column of the front sheet says, with its heading and width. */
const all = {
  key: { heading: "", width: 4 },
  first: { heading: "", width: 26 },
  second: { heading: "", width: 24 },
  owner: { heading: "Owner", width: 15 },
  before: { heading: "PP", width: 13 },
  plan: { heading: "PL", width: 13 },
  actual: { heading: "AC", width: 13 },
  deltaBefore: { heading: "ΔPP", width: 12 },
  deltaBeforeShare: { heading: "ΔPP %", width: 9 },
  deltaPlan: { heading: "ΔPL", width: 12 },
  deltaPlanShare: { heading: "ΔPL %", width: 9 },
  payments: { heading: "Payments", width: 10 },
  yearToDate: { heading: "AC year to date", width: 14 },
  runRate: { heading: "Run-rate FY", width: 14 },
  planYear: { heading: "PL FY", width: 14 },
  committed: { heading: "Committed (PO)", width: 13 },
  remaining: { heading: "Remaining budget", width: 14 },
  used: { heading: "% used", width: 9 },
  ahead: { heading: "Ahead of the year", width: 10 },
  flag: { heading: "Flag", width: 18 },
  comment: { heading: "Comment", width: 40 },
  level: { heading: "Level", width: 6 },
} as const;

export type FrontColumn = keyof typeof all;

const ofPlan: readonly FrontColumn[] = [
  "plan",
  "deltaPlan",
  "deltaPlanShare",
  "planYear",
  "remaining",
  "used",
  "ahead",
];

/** Where the columns of the front sheet stand: those that need a budget or orders are there where there are any. */
export class FrontColumns {
  readonly list: readonly FrontColumn[];
  readonly #places: ReadonlyMap<FrontColumn, number>;

  constructor(has: { readonly plan: boolean; readonly orders: boolean }) {
    this.list = (Object.keys(all) as FrontColumn[]).filter(
      (column) => (has.plan || !ofPlan.includes(column)) && (has.orders || column !== "committed"),
    );
    this.#places = new Map(this.list.map((column, at) => [column, at]));
  }

  holds(column: FrontColumn): boolean {
    return this.#places.has(column);
  }

  /** Position of a column that is there. */
  at(column: FrontColumn): number {
    return this.#places.get(column)!;
  }

  heading(column: FrontColumn): string {
    return all[column].heading;
  }

  width(column: FrontColumn): number {
    return all[column].width;
  }
}
