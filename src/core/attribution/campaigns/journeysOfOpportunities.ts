import type { Journeys } from "../Journeys";
import { journeysFromTouches } from "../reading/journeysFromTouches";
import type { TouchLog } from "../reading/TouchLog";
import { touchOrder, type TouchOrder } from "../reading/touchOrder";

/** Whose touches count for an opportunity, and until when. */
export interface OpportunityWindow {
  /** Code of its journey in the log; -1 where the log has none. */
  readonly journey: number;
  /** Until the last conversion of the journey, where it has one, whatever `created` says. */
  readonly isWon: boolean;
  /** Day, on the log's scale, until whose end touches count; null where it is not known, and all of them do. */
  readonly created: number | null;
}

/**
 * One journey an opportunity, in their order, each with one conversion of value 1: the touches of its journey up to the last
 * conversion of a won one, and up to the day of creation of any other, in the look-back window that ends there. An opportunity
 * whose journey the log has not keeps its place without touches.
 * @param lookback Days of the window; endless where it is left out.
 */
export function journeysOfOpportunities(
  log: TouchLog,
  opportunities: readonly OpportunityWindow[],
  lookback = Infinity,
): Journeys {
  const order = touchOrder(log);
  const rows: { readonly of: number; readonly touch: number; readonly time: number }[] = [];
  for (const [of, wanted] of opportunities.entries()) {
    const { touches, end } = windowOf(log, order, wanted);
    for (const touch of touches) rows.push({ of, touch, time: log.times[touch]! });
    rows.push({ of, touch: -1, time: end });
  }
  const column = (of: (row: (typeof rows)[number]) => number): Float64Array => Float64Array.from(rows, of);
  const isEnd = ({ touch }: (typeof rows)[number]): number => (touch < 0 ? 1 : 0);
  return journeysFromTouches(
    {
      channels: log.channels,
      journeys: Int32Array.from(rows, ({ of }) => of),
      times: column(({ time }) => time),
      codes: Int32Array.from(rows, ({ touch }) => (touch < 0 ? -1 : log.codes[touch]!)),
      ...(log.sources && {
        sources: {
          channels: log.sources.channels,
          codes: Int32Array.from(rows, ({ touch }) => (touch < 0 ? -1 : log.sources!.codes[touch]!)),
        },
      }),
      converts: Uint8Array.from(rows, isEnd),
      values: column(isEnd),
      // Rows stand in order already.
      sequence: null,
      stages: log.stages && Uint8Array.from(rows, ({ touch }) => (touch < 0 ? 0 : log.stages![touch]!)),
    },
    lookback,
  ).journeys;
}

/** Rows of the touches that count, oldest first, and when they end. */
function windowOf(
  { codes, converts, times, values }: TouchLog,
  { rows, offsets, untimed }: TouchOrder,
  { journey, isWon, created }: OpportunityWindow,
): { readonly touches: readonly number[]; readonly end: number } {
  if (journey < 0) return { touches: [], end: created ?? 0 };
  const all = [...rows.subarray(offsets[journey], offsets[journey + 1])];
  const isTouch = (row: number): boolean => codes[row]! >= 0;
  const isUntimed = untimed[journey] === 1;
  // tsconfig's library has no findLastIndex.
  let sold = all.length - 1;
  while (sold >= 0 && !(converts[all[sold]!] === 1 && values[all[sold]!]! >= 0)) sold--;
  if (isWon && sold >= 0) {
    return { touches: all.slice(0, sold + 1).filter(isTouch), end: isUntimed ? NaN : times[all[sold]!]! };
  }
  if (created === null || isUntimed) {
    const touches = all.filter(isTouch);
    return { touches, end: isUntimed ? NaN : times[touches.at(-1) ?? all.at(-1)!]! };
  }
  const touches = all.filter((row) => isTouch(row) && times[row]! < created + 1);
  return { touches, end: Math.max(created, touches.length === 0 ? created : times[touches.at(-1)!]!) };
}
