/** What a reader should know of the data or of a stated rule that was applied to it. */
export interface AttributionNote {
  readonly code:
    | "DECAY_BY_RANK"
    | "DIRECT_UNKNOWN"
    | "EMPTY_PATH"
    | "EMPTY_SEGMENT"
    | "EQUAL_TIMES"
    | "NEGATIVE_VALUE"
    | "NO_CONVERTING_PATH"
    | "NO_NULLS"
    | "OVERLAPPING"
    | "REFUND"
    | "REMOVAL_ALL_ZERO"
    | "REMOVAL_OF_CONVERSIONS"
    | "SEPARATOR_OTHER"
    | "SEPARATOR_UNCLEAR"
    | "SEVERAL_CONVERSIONS"
    | "TIME_MISSING"
    | "TOUCH_AFTER_CONVERSION"
    | "UNATTRIBUTED"
    | "VALUE_WITHOUT_CONVERSION"
    | "WITHOUT_WEIGHT";
  /** One sentence with the count. */
  readonly text: string;
  /** Rows of the table that it is about; 0 where it is about all of it. */
  readonly count: number;
  /** Up to a hundred of them, from 0, the first of the table first. */
  readonly rows: readonly number[];
}
