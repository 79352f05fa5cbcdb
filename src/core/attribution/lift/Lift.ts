/** How the treated unit's course without treatment is found. */
export type LiftMethod = "synthetic" | "controls" | "before after";

/** A test of no effect, named so that nobody mistakes it for another. */
export interface LiftTest {
  readonly name: string;
  readonly p: number;
  /** The smallest p value it can give: with few periods or units it may be unable to reject anything. */
  readonly least: number;
}

/** What a reader should know of a lift. */
export interface LiftNote {
  readonly code: "NO_CONTROL" | "TESTS_DIFFER" | "UNBOUNDED" | "POOR_FIT" | "SERIAL";
  /** One sentence with the value. */
  readonly text: string;
}

/** What a treatment changed. */
export interface Lift {
  readonly method: LiftMethod;
  /** "incremental" against units without treatment; without any it is a "change", whatever brought it about. */
  readonly claim: "incremental" | "change";
  /** Mean per treated unit and period. */
  readonly effect: number;
  /** Over all treated units and periods. */
  readonly total: number;
  /** Effect as a share of what was expected; null where that is 0. */
  readonly share: number | null;
  /** Of the effect; infinite ends where the test accepts everything. */
  readonly interval: { readonly low: number; readonly high: number };
  /** How the interval came about, in words. */
  readonly intervalKind: string;
  /** P value of no effect by the test named. */
  readonly p: number;
  readonly test: string;
  /** The same hypothesis by every test that the method knows, this one first. */
  readonly tests: readonly LiftTest[];
  /** Over the periods before the start: root of the mean squared miss, and the share of the movement that is followed. */
  readonly fit: { readonly error: number; readonly rSquared: number | null };
  /** Weights (synthetic) or coefficients (controls) that are not 0, largest first. */
  readonly weights: readonly { readonly unit: string; readonly weight: number }[];
  /** Mean of the treated units by period, and what was expected of it without treatment. */
  readonly actual: Float64Array;
  readonly expected: Float64Array;
  readonly notes: readonly LiftNote[];
}

/** What a method finds; sums, claim and notes are the same for all and added by measuredLift. */
export type LiftFinding = Pick<Lift, "expected" | "interval" | "intervalKind" | "tests" | "weights" | "fit">;
