import type { ReadRows } from "./ReadRows";

/** What was measured of an initiative, as its row says it. Money in minor units; null where a cell is blank. */
export interface Measurement {
  readonly initiative: string;
  readonly baseline: number;
  /** Part of the baseline that does not depend on volume. */
  readonly fixed: number | null;
  readonly baselineVolume: number | null;
  readonly actual: number;
  readonly volume: number | null;
  /** Prices now over prices then. */
  readonly priceIndex: number | null;
  readonly oneOffs: number | null;
  readonly costToAchieve: number | null;
  readonly booked: number | null;
  readonly controlBefore: number | null;
  readonly controlAfter: number | null;
  /** Row of the sheet, from 0. */
  readonly sheetRow: number;
  /** Cell of the initiative's id. */
  readonly place: string;
}

export interface ReadMeasurements extends Omit<ReadRows, "sheetRows" | "dayOrder"> {
  readonly measurements: readonly Measurement[];
}
