import type { PositionWeights } from "./heuristics/positionRule";

/** How a model is applied; what is left out has its default. */
export interface AttributionOptions {
  /** Name of the channel of visits without a source, default "Direct"; case does not matter. A channel whatever credit goes to. */
  readonly direct?: string;
  /**
   * What becomes of its touches before any model sees them: kept (default), skipped unless the journey has no other touch,
   * or skipped only at the end of a journey.
   */
  readonly directRule?: "keep" | "skip" | "skip last";
  /** Whether touches that repeat the channel before count once; default no. */
  readonly collapse?: boolean;
  /** Of the model "custom", which needs them: parts of the first touch, of those between together, and of the last. */
  readonly weights?: PositionWeights;
  /** Days in which the weight of a touch halves, default 7. */
  readonly halfLife?: number;
  /** Halving all the time (default), once each half-life, or weights 1, 2, 3 … by rank, which need no times. */
  readonly decay?: "continuous" | "step" | "rank";
}
