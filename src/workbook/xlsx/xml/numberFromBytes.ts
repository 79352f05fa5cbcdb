/** Powers of ten that a double holds exactly. */
const exactPowers = Array.from({ length: 23 }, (_, power) => Number(`1e${power}`));
const largestExact = 2 ** 53;

/**
 * The number written in a slice of ASCII bytes, or NaN. Up to 15 digits and 22 decimals are read here: mantissa and
 * power of ten are then both exact, so that one division rounds correctly; anything else goes through `Number`.
 */
export function numberFromBytes(bytes: Uint8Array, from: number, to: number): number {
  let mantissa = 0;
  let decimals = -1;
  let at = from;
  const negative = bytes[at] === 0x2d;
  if (negative) at++;
  const first = at;
  for (; at < to; at++) {
    const byte = bytes[at]!;
    if (byte >= 0x30 && byte <= 0x39) {
      mantissa = mantissa * 10 + byte - 0x30;
      if (decimals >= 0) decimals++;
    } else if (byte === 0x2e && decimals < 0) decimals = 0;
    else return slowNumber(bytes, from, to);
  }
  if (at === first || mantissa >= largestExact || decimals > 22) return slowNumber(bytes, from, to);
  const size = decimals > 0 ? mantissa / exactPowers[decimals]! : mantissa;
  return negative && size !== 0 ? -size : size;
}

function slowNumber(bytes: Uint8Array, from: number, to: number): number {
  const text = String.fromCharCode(...bytes.subarray(from, Math.min(to, from + 64))).trim();
  return text === "" ? Number.NaN : Number(text);
}
