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
