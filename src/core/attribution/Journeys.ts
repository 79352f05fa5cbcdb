/** Journeys with the touches that may claim what they brought, as columns. */
export interface Journeys {
  /** Names by code, in order of first appearance. */
  readonly channels: readonly string[];
  /** Channel of each touch, journey after journey, oldest first. */
  readonly touches: Uint16Array;
  /** The channels that touches came by, where credit goes to something else, such as campaigns. */
  readonly sources?: { readonly channels: readonly string[]; readonly touches: Uint16Array };
  /** Where the touches of each journey begin, and last where they end: one more than there are journeys. */
  readonly offsets: Int32Array;
  /** Conversions of each journey, 0 or more, fractions allowed. */
  readonly conversions: Float64Array;
  /** What they brought, in any one unit; negative for refunds. All 0 where none is known. */
  readonly values: Float64Array;
  readonly hasValues: boolean;
  /** How often each journey ended without conversion, 0 or more. */
  readonly nulls: Float64Array;
  readonly hasNulls: boolean;
  /** Days from each touch to its conversion, NaN where a time is missing; null where there are no times. */
  readonly ages: Float64Array | null;
  /** Stages that each touch reached, sums of `touchStages`; null where none is given. */
  readonly stages: Uint8Array | null;
  /** Row that each journey stands in, from 0: of its conversion where there is one. */
  readonly rows: Int32Array;
}

/** What a touch may have brought about on the way to a conversion; one that did both has the sum. */
export const touchStages = { lead: 1, opportunity: 2 } as const;

/** Codes of channels have 16 bits. */
export const mostChannels = 65_535;
