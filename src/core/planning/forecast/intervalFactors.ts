// Learnt figures may lie near a constant.
/* oxlint-disable oxc/approx-constant */
/** Short and long histories without season, and histories with one, by its length. */
export type IntervalClass = "short" | "long" | "quarterly" | "monthly" | "weekly";

export interface IntervalFactors {
  readonly levels: readonly number[];
  /** Spreads below the forecast, by level, then by band of steps: 1, 2-3, 4-6, 7-12, 13 and more. */
  readonly lower: readonly (readonly number[])[];
  /** Spreads above the forecast, in the same order. */
  readonly upper: readonly (readonly number[])[];
}

/**
 * Ends of calibrated intervals in spreads of the combined forecast.
 * @source Written by tools/forecast/calibrate.ts: errors of the default at rolling origins inside histories of the M3, tourism
 * and M4 weekly competitions.
 */
export const intervalFactors: Readonly<Record<IntervalClass, IntervalFactors>> = {
  short: {
    levels: [0.5, 0.8, 0.9, 0.95, 0.99],
    lower: [
      [0.636, 0.807, 0.895],
      [1.421, 1.853, 2.055],
      [2.02, 2.652, 2.825],
      [2.431, 3.623, 3.575],
      [4.366, 5.064, 5.155],
    ],
    upper: [
      [0.962, 1.235, 1.381],
      [1.807, 2.7, 3.314],
      [2.394, 3.884, 4.965],
      [3.18, 5.082, 6.763],
      [4.624, 8.374, 12.423],
    ],
  },
  long: {
    levels: [0.5, 0.8, 0.9, 0.95, 0.99],
    lower: [
      [0.615, 0.822, 0.833, 0.978],
      [1.134, 1.258, 1.442, 1.607],
      [1.419, 1.852, 1.92, 2.195],
      [1.747, 2.061, 2.194, 2.547],
      [2.144, 2.741, 3.338, 3.201],
    ],
    upper: [
      [0.364, 0.433, 0.516, 0.522],
      [1.144, 0.967, 1.07, 1.127],
      [1.498, 1.571, 1.67, 1.654],
      [1.866, 2.347, 2.312, 2.25],
      [4.031, 3.947, 3.466, 2.894],
    ],
  },
  quarterly: {
    levels: [0.5, 0.8, 0.9, 0.95, 0.99],
    lower: [
      [0.486, 0.509, 0.507, 0.484],
      [1.086, 1.271, 1.221, 1.16],
      [1.612, 1.78, 1.741, 1.659],
      [1.987, 2.192, 2.308, 1.995],
      [2.866, 4.175, 4.231, 3.496],
    ],
    upper: [
      [0.838, 0.844, 0.945, 1.063],
      [1.516, 1.527, 1.798, 1.94],
      [1.993, 2.106, 2.339, 2.508],
      [2.477, 2.582, 2.937, 3.205],
      [4.743, 3.909, 4.488, 4.593],
    ],
  },
  monthly: {
    levels: [0.5, 0.8, 0.9, 0.95, 0.99],
    lower: [
      [0.632, 0.667, 0.626, 0.668, 0.584],
      [1.233, 1.259, 1.276, 1.426, 1.342],
      [1.653, 1.624, 1.745, 1.969, 1.873],
      [2.027, 2.006, 2.26, 2.548, 2.412],
      [3.177, 3.012, 3.144, 3.815, 3.645],
    ],
    upper: [
      [0.594, 0.574, 0.613, 0.606, 0.701],
      [1.239, 1.244, 1.353, 1.368, 1.555],
      [1.778, 1.746, 1.912, 1.974, 2.286],
      [2.169, 2.342, 2.576, 2.644, 2.982],
      [3.403, 3.792, 4.082, 4.681, 5.711],
    ],
  },
  weekly: {
    levels: [0.5, 0.8, 0.9, 0.95, 0.99],
    lower: [
      [0.368, 0.433, 0.381, 0.363, 0.333],
      [0.832, 0.943, 0.938, 0.793, 0.891],
      [1.049, 1.282, 1.325, 1.144, 1.086],
      [1.43, 1.609, 1.684, 1.668, 1.546],
      [1.915, 2.127, 2.453, 3.152, 3.875],
    ],
    upper: [
      [0.35, 0.348, 0.397, 0.42, 0.416],
      [0.751, 0.748, 0.8, 0.819, 0.924],
      [1.324, 1.09, 1.203, 1.232, 1.231],
      [1.737, 1.47, 1.682, 1.769, 1.77],
      [3.059, 3.285, 2.953, 3.878, 3.262],
    ],
  },
};
