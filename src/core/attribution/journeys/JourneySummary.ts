/** How long journeys are, how long they take, which ways they go, and who helps on the way. */
export interface JourneySummary {
  /** Journeys that converted, and how often in all; refunds are no conversions. */
  readonly converting: number;
  readonly conversions: number;
  readonly value: number;
  /** Journeys that ended without conversion. */
  readonly nulls: number;
  /** Of converting journeys with a touch, weighted by their conversions. */
  readonly meanTouches: number;
  readonly medianTouches: number;
  /** Days from the first touch to the conversion; null where no journey has times. */
  readonly meanDays: number | null;
  readonly medianDays: number | null;
  /** Journeys of so many touches, from 0 (nobody can claim them) on; the last holds longer ones too. */
  readonly lengths: readonly JourneyBand[];
  /** Journeys that took so many days; none where there are no times. */
  readonly days: readonly JourneyBand[];
  /** Those with most conversions first, at a tie with most value, then by the names of their channels. */
  readonly paths: readonly JourneyPath[];
  /** How many different paths there are. */
  readonly distinctPaths: number;
  /** By the codes of channels. */
  readonly assists: readonly ChannelAssists[];
}

/** Journeys between two bounds, both included; `until` is Infinity in the last band. */
export interface JourneyBand {
  readonly from: number;
  readonly until: number;
  readonly conversions: number;
  readonly value: number;
}

export interface JourneyPath {
  /** Channels by code, oldest first. */
  readonly channels: readonly number[];
  readonly conversions: number;
  readonly value: number;
  readonly nulls: number;
  /** Row of the first such journey, as `Journeys.rows` counts. */
  readonly row: number;
}

/** Conversions by the part that a channel had in them; each counts once, whatever the number of its touches. */
export interface ChannelAssists {
  readonly first: number;
  readonly last: number;
  /** It was there and not last. */
  readonly assisted: number;
  /** It was the only channel. */
  readonly alone: number;
}
