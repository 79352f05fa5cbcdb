/** A campaign of the sample company: what it cost in a usual week, whom it reached and what came of it. */
export interface SampleCampaign {
  readonly name: string;
  readonly channel: string;
  readonly owner: string;
  /** From 0, and how many of them. */
  readonly firstWeek: number;
  readonly weeks: number;
  /** EUR of a usual week, and the share of it that a week may be above or below. */
  readonly weekly: number;
  readonly swing: number;
  /** Budget of all its weeks over what they cost. */
  readonly planned: number;
  readonly targetRoi: number;
  /** Who its touches reach; those of the last two earn nothing. */
  readonly reaches: "everybody" | "people who never buy" | "nobody that is tracked";
  /** Touches of a week on which so much EUR was spent. */
  readonly touches: (spend: number) => number;
  /** Part of its touches that end in an order. */
  readonly convinces: number;
}

const inProportion = (perEur: number) => (spend: number) => perEur * spend;

/** No more than `most` whatever is spent, and half of that at `half` EUR. */
const saturating = (most: number, half: number) => (spend: number) => (most * spend) / (spend + half);

const year = { firstWeek: 0, weeks: 26, reaches: "everybody" } as const;

/** Campaigns of the first half of 2026. Brand search is the strong one; paid social is saturated; email costs nearly the same each week. */
export const sampleCampaigns: readonly SampleCampaign[] = [
  {
    ...year,
    name: "Brand search",
    channel: "Paid search",
    owner: "Ines Okafor",
    weekly: 950,
    swing: 0.6,
    planned: 1.08,
    targetRoi: 4,
    touches: inProportion(0.021),
    convinces: 0.34,
  },
  {
    ...year,
    name: "City bike search",
    channel: "Paid search",
    owner: "Ines Okafor",
    weekly: 2600,
    swing: 0.85,
    planned: 0.94,
    targetRoi: 2,
    touches: inProportion(0.0085),
    convinces: 0.14,
  },
  {
    ...year,
    name: "Always-on social",
    channel: "Paid social",
    owner: "Tom Lindqvist",
    weekly: 3200,
    swing: 0.9,
    planned: 1.02,
    targetRoi: 1.5,
    touches: saturating(34, 700),
    convinces: 0.17,
  },
  {
    ...year,
    name: "Spring launch",
    channel: "Paid social",
    owner: "Tom Lindqvist",
    firstWeek: 8,
    weeks: 13,
    weekly: 3600,
    swing: 0.85,
    planned: 0.97,
    targetRoi: 1.5,
    touches: saturating(20, 900),
    convinces: 0.15,
  },
  {
    ...year,
    name: "Retargeting banners",
    channel: "Display",
    owner: "Mara Quell",
    weekly: 1050,
    swing: 0.6,
    planned: 1.1,
    targetRoi: 2,
    touches: inProportion(0.0115),
    convinces: 0.14,
  },
  {
    ...year,
    name: "Commuter takeover",
    channel: "Display",
    owner: "Mara Quell",
    firstWeek: 12,
    weeks: 6,
    weekly: 2300,
    swing: 0.15,
    planned: 1.05,
    targetRoi: 1,
    touches: inProportion(0.007),
    convinces: 0.12,
  },
  {
    ...year,
    name: "Tram stop posters",
    channel: "Posters",
    owner: "Mara Quell",
    firstWeek: 9,
    weeks: 8,
    weekly: 2100,
    swing: 0.1,
    planned: 1,
    targetRoi: 1,
    reaches: "nobody that is tracked",
    touches: () => 0,
    convinces: 0,
  },
  {
    ...year,
    name: "Owners newsletter",
    channel: "Email",
    owner: "Priya Voss",
    weekly: 620,
    swing: 0.006,
    planned: 1.03,
    targetRoi: 5,
    touches: inProportion(0.026),
    convinces: 0.15,
  },
  {
    ...year,
    name: "Test ride invitations",
    channel: "Email",
    owner: "Priya Voss",
    weekly: 380,
    swing: 0.006,
    planned: 1.03,
    targetRoi: 5,
    touches: inProportion(0.024),
    convinces: 0.13,
  },
  {
    ...year,
    name: "Bike bloggers",
    channel: "Affiliates",
    owner: "Jonas Adeyemi",
    weekly: 800,
    swing: 0.4,
    planned: 1.06,
    targetRoi: 2,
    touches: inProportion(0.0115),
    convinces: 0.14,
  },
  {
    ...year,
    name: "Voucher portals",
    channel: "Affiliates",
    owner: "Jonas Adeyemi",
    firstWeek: 6,
    weeks: 14,
    weekly: 720,
    swing: 0.3,
    planned: 1.04,
    targetRoi: 1.5,
    reaches: "people who never buy",
    touches: inProportion(0.012),
    convinces: 0,
  },
  {
    ...year,
    name: "Slow Roads podcast",
    channel: "Podcasts",
    owner: "Jonas Adeyemi",
    firstWeek: 1,
    weeks: 15,
    weekly: 1300,
    swing: 0.25,
    planned: 1.01,
    targetRoi: 1,
    touches: inProportion(0.0055),
    convinces: 0.12,
  },
  {
    ...year,
    name: "Morning Mile podcast",
    channel: "Podcasts",
    owner: "Jonas Adeyemi",
    firstWeek: 14,
    weeks: 12,
    weekly: 1250,
    swing: 0.25,
    planned: 1,
    targetRoi: 1,
    reaches: "people who never buy",
    touches: inProportion(0.006),
    convinces: 0,
  },
];

/** Visits that nobody pays for. */
export const unpaidVisits = [
  { channel: "Organic search", weekly: 28, convinces: 0.12 },
  { channel: "Direct", weekly: 32, convinces: 0.17 },
] as const;

/** Those planted as waste: they cost money, and no journey that earned anything holds a touch of theirs before its order. */
export const wastedCampaigns: ReadonlySet<string> = new Set(
  sampleCampaigns.filter(({ reaches }) => reaches !== "everybody").map(({ name }) => name),
);
