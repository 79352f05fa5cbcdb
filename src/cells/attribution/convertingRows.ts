import type { LabelColumn } from "./labelColumn";
import { RowTally } from "./RowTally";

/** Which rows of a touch log are touches, and which convert. */
export interface ConvertingRows {
  readonly isTouch: Uint8Array;
  readonly converts: Uint8Array;
  /** Touches without a channel. */
  readonly blank: RowTally;
  /** Rows with a value that the column of conversions says convert nothing. */
  readonly unheard: RowTally;
  /** Rows that say they convert other than once. */
  readonly several: RowTally;
}

/**
 * Tells touches from conversions. A row whose channel is "(conversion)" is no touch; nor is one without a channel that converts.
 * @param values 0 where the cell is blank.
 * @param said How often each row says that it converts, NaN where it says nothing; null without such a column.
 */
export function convertingRows(
  channel: LabelColumn,
  values: Float64Array,
  said: Float64Array | null,
): ConvertingRows {
  const marker = channel.labels.map((label) => /^(?:\(conversion\)|conversion)$/i.test(label));
  const isTouch = new Uint8Array(values.length);
  const converts = new Uint8Array(values.length);
  const [blank, unheard, several] = [new RowTally(), new RowTally(), new RowTally()];
  for (let row = 0; row < values.length; row++) {
    const code = channel.codes[row]!;
    const value = values[row]!;
    const isMarker = code >= 0 && marker[code]!;
    const count = said === null ? NaN : said[row]!;
    const isSaid = Number.isNaN(count) ? isMarker || (said === null && value !== 0) : count !== 0;
    const isConversion = isSaid || value < 0;
    if (isConversion) converts[row] = 1;
    else if (value !== 0) unheard.add(row);
    if (count > 0 && count !== 1) several.add(row);
    if (isMarker || (code < 0 && isConversion)) continue;
    isTouch[row] = 1;
    if (code < 0) blank.add(row);
  }
  return { isTouch, converts, blank, unheard, several };
}
