/** Paths with what came of them; all columns of one length. */
export interface PathTable {
  /** Channels in order, such as "Email > Direct". */
  readonly paths: readonly string[];
  /** 0 or more, fractions allowed. */
  readonly conversions: Float64Array;
  /** What the conversions brought together; negative for refunds. */
  readonly values: Float64Array | null;
  /** Journeys on this path that did not convert, 0 or more. */
  readonly nulls: Float64Array | null;
}
