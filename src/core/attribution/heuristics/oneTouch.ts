import type { TouchRule } from "./TouchRule";

/** All to the first touch. */
export const firstTouch: TouchRule = (from) => from;

/** All to the last touch. */
export const lastTouch: TouchRule = (_, to) => to - 1;

/** All to the last touch of another channel; to the last of all where there is none. @param direct Its code, -1 for no channel. */
export function lastTouchBut(direct: number, touches: Uint16Array): TouchRule {
  return (from, to) => {
    let at = to - 1;
    while (at >= from && touches[at] === direct) at--;
    return at < from ? to - 1 : at;
  };
}
