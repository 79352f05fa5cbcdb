import type { Ledger } from "./ledger";

/** Hash of everything that was read, 13 hexadecimal digits: the same rows in the same order give the same. */
export function inputHash({ dimensions, amounts }: Ledger): string {
  let low = 0x811c9dc5;
  let high = 0x01000193;
  const mix = (value: number): void => {
    low = Math.imul(low ^ value, 0x01000193);
    high = Math.imul(high ^ value, 0x5bd1e995) ^ (low >>> 13);
  };
  for (const [header, { codes, labels }] of dimensions) {
    for (const text of [header, ...labels]) {
      for (let index = 0; index < text.length; index++) mix(text.charCodeAt(index));
      mix(-1);
    }
    for (let row = 0; row < codes.length; row++) mix(codes[row]!);
  }
  for (const { minor } of amounts.values()) {
    for (let row = 0; row < minor.length; row++) {
      mix(minor[row]! | 0);
      mix(Math.floor(minor[row]! / 2 ** 32));
    }
  }
  return ((low >>> 0) * 2 ** 20 + (high >>> 12)).toString(16).padStart(13, "0");
}
