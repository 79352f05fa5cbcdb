import type { TouchRule } from "./TouchRule";

/** All to the first touch. */
export const firstTouch: TouchRule = (from) => from;

/** All to the last touch. */
export const lastTouch: TouchRule = (_, to) => to - 1;

/** All to the last touch that is not direct; to the last of all where there is none. @param direct 1 for each that is; null for none. */
export function lastTouchBut(direct: Uint8Array | null): TouchRule {
  if (direct === null) return lastTouch;
  return (from, to) => {
    let at = to - 1;
    while (at >= from && direct[at] === 1) at--;
    return at < from ? to - 1 : at;
  };
}
