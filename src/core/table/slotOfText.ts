const slotBits = 12;

/** Slots of a cache of texts. */
export const textSlots = 2 ** slotBits;

/** A slot for a text, told at a glance: any will do, and labels of a column mostly differ at their end. */
export function slotOfText(text: string): number {
  const { length } = text;
  let mixed = length;
  if (length > 0) mixed = mixed * 31 + text.charCodeAt(length - 1);
  if (length > 1) mixed = mixed * 31 + text.charCodeAt(length - 2);
  if (length > 2) mixed = mixed * 31 + text.charCodeAt(length - 3);
  if (length > 5) mixed = mixed * 31 + text.charCodeAt(length >> 1);
  return Math.imul(mixed, 0x9e3779b1) >>> (32 - slotBits);
}
