import type { SupplierName } from "./supplierName";

/** Letters a word cut short keeps at least. */
const shortest = 3;

/**
 * Labels whose names agree word by word but for words cut short with a point: "Harbour Log. Partners" and "Harbour Logistics
 * Partners". At least one word stands in full in both.
 */
export function shortFormPairs(
  labels: readonly number[],
  names: readonly SupplierName[],
): readonly (readonly [number, number])[] {
  const shortened = labels.filter((label) => names[label]!.abbreviated.includes(true));
  if (shortened.length === 0) return [];
  const byFirstLetters = new Map<string, number[]>();
  for (const label of labels) {
    const key = initials(names[label]!);
    const list = byFirstLetters.get(key);
    if (list) list.push(label);
    else byFirstLetters.set(key, [label]);
  }
  return shortened.flatMap((label) =>
    byFirstLetters
      .get(initials(names[label]!))!
      .filter((other) => other !== label && isShortFormOf(names[label]!, names[other]!))
      .map((other) => [label, other] as const),
  );
}

function initials({ words }: SupplierName): string {
  return words.map((word) => word.charAt(0)).join("");
}

function isShortFormOf({ words, abbreviated }: SupplierName, { words: whole }: SupplierName): boolean {
  let full = 0;
  for (const [index, word] of words.entries()) {
    if (word === whole[index]) full++;
    else if (!abbreviated[index] || word.length < shortest || !whole[index]!.startsWith(word)) return false;
  }
  return full > 0 && full < words.length;
}
