import type { AttributionModel } from "./AttributionModel";
import type { AttributionNote } from "./AttributionNote";

/** Conversions and value, of a channel or of all. */
export interface Booked {
  readonly conversions: number;
  readonly value: number;
}

/** Credits of channels, by their codes, unrounded. */
export interface Credits {
  readonly conversions: Float64Array;
  readonly value: Float64Array;
}

/** What a model says each channel brought. */
export interface Attribution {
  readonly model: AttributionModel;
  readonly channels: readonly string[];
  readonly credits: Credits;
  /** Share of the total that each channel has: of the value where there is one, else of the conversions. */
  readonly shares: Float64Array;
  /** Share of conversions and of value lost without each channel, from 0 to 1 but for refunds; null for other models. */
  readonly removal: Credits | null;
  /** Conversions per journey; of Markov models, from their chain. */
  readonly conversionRate: number;
  /** What no touch can claim. */
  readonly unattributed: Booked;
  /** As booked: credits and unattributed together, unless credits overlap. */
  readonly total: Booked;
  /** Credits of participation overlap: they add up to more than the total. */
  readonly overlaps: boolean;
  readonly notes: readonly AttributionNote[];
}
