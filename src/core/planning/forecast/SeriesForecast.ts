import type { Backtest } from "./Backtest";
import type { DemandClass } from "./demandClass";
import type { ForecastMethod } from "./ForecastMethod";

/** What is asked of a forecast. */
export interface ForecastRequest {
  readonly method: ForecastMethod;
  /** Periods per season; 1 without. */
  readonly season: number;
  /** Periods ahead, at least one. */
  readonly horizon: number;
  /** Shares that intervals are to cover, each above 0 and below 1. */
  readonly levels: readonly number[];
}

/** An interval about a forecast. */
export interface ForecastInterval {
  readonly level: number;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

/** What a reader should know of a forecast: a stated fallback, filled gaps, a possible outlier. */
export interface ForecastNote {
  readonly code:
    | "FILLED"
    | "ADDED_UP"
    | "OUTLIER"
    | "PARTIAL_PERIOD"
    | "ENDS_EARLY"
    | "SHORT_HISTORY"
    | "FALLBACK"
    | "FLOORED"
    | "NEGATIVE_HISTORY"
    | "LONG_HORIZON"
    | "SEASON_IGNORED"
    | "CONSTANT"
    | "INTERMITTENT"
    | "LEFT_OUT_MODEL"
    | "BEATEN_BY_BASELINE";
  /** One sentence with the value. */
  readonly text: string;
  /** Positions in the history that it is about; empty where it is about all of it. */
  readonly positions: readonly number[];
}

/** A forecast by the method asked for, with how it came about. */
export interface SeriesForecast {
  /** As a reader knows it: "ETS(A,Ad,M)", "Median of ETS, DOT, CES and airline SARIMA". */
  readonly method: string;
  /** Names of the models behind it; one for a single model. */
  readonly members: readonly string[];
  /** Parameters by name; of a combination, prefixed with the member's name; `sign` −1: of the history with its sign turned. */
  readonly parameters: Readonly<Record<string, number>>;
  /** Why this method, in one sentence. */
  readonly why: string;
  readonly mean: Float64Array;
  /** In the order of the levels asked for. low <= mean <= high; wider with the level. */
  readonly intervals: readonly ForecastInterval[];
  /** How the intervals came about, in words. */
  readonly intervalKind: string;
  readonly notes: readonly ForecastNote[];
}

/** All that a report says of the future of one line. */
export interface LineForecast extends SeriesForecast {
  readonly season: number;
  /** How the season was found, in one sentence. */
  readonly seasonWhy: string;
  readonly demand: DemandClass;
  /** The history that was forecast: gaps filled. */
  readonly history: Float64Array;
  /** Null where the history is too short for one. */
  readonly backtest: Backtest | null;
}
