import type { TouchRule } from "./TouchRule";

/** All to the first touch. */
export const firstTouch: TouchRule = (from, to, shares) => {
  onlyOne(0, to - from, shares);
};

/** All to the last touch. */
export const lastTouch: TouchRule = (from, to, shares) => {
  onlyOne(to - from - 1, to - from, shares);
};

/** All to the last touch of another channel; to the last of all where there is none. @param direct Its code, -1 for no channel. */
export function lastTouchBut(direct: number, touches: Uint16Array): TouchRule {
  return (from, to, shares) => {
    let at = to - 1;
    while (at >= from && touches[at] === direct) at--;
    onlyOne((at < from ? to - 1 : at) - from, to - from, shares);
  };
}

function onlyOne(place: number, count: number, shares: Float64Array): void {
  for (let i = 0; i < count; i++) shares[i] = 0;
  shares[place] = 1;
}
