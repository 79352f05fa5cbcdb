import { ContentHash } from "./contentHash";
import type { Ledger } from "./ledger";

/** Hash of everything that was read of a ledger: the same rows in the same order give the same. */
export function inputHash({ dimensions, amounts }: Ledger): string {
  const hash = new ContentHash();
  for (const [header, { codes, labels }] of dimensions) {
    for (const text of [header, ...labels]) hash.text(text);
    for (let row = 0; row < codes.length; row++) hash.mix(codes[row]!);
  }
  for (const { minor } of amounts.values()) {
    for (let row = 0; row < minor.length; row++) hash.integer(minor[row]!);
  }
  return hash.toString();
}
