/** Touches and conversions, one a row; all columns of one length. */
export interface TouchLog {
  /** Names of channels by code. */
  readonly channels: readonly string[];
  /** Journey of each row, from 0. */
  readonly journeys: Int32Array;
  /** Days on any one scale; NaN where missing. */
  readonly times: Float64Array;
  /** Channel of the touch; -1 on a row that is no touch. */
  readonly codes: Int32Array;
  /** The channels that touches came by, where `channels` and `codes` say something else, such as campaigns. */
  readonly sources?: { readonly channels: readonly string[]; readonly codes: Int32Array };
  /** 1 on a row on which the journey converts (after its touch, where it is one as well), or on which money goes back. */
  readonly converts: Uint8Array;
  /** Value of the conversion, 0 elsewhere; below 0 for a refund. */
  readonly values: Float64Array;
  /** Orders rows of equal times, NaN where missing; null where rows stand in order. */
  readonly sequence: Float64Array | null;
  /** Stages that a touch reached, sums of `touchStages`; null where there is none. */
  readonly stages: Uint8Array | null;
}
