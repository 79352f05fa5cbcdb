/** Which character separates decimals in a column of amounts written as text. */
export type DecimalMark = "." | ",";

/** What a text amount told besides its value. */
export interface TextAmount {
  readonly amount: number;
  readonly kind: "number" | "bracketed negative" | "dash for zero";
}

const bare: Readonly<Record<DecimalMark, RegExp>> = {
  ".": /^[+-]?(?:\d{1,3}(?:[,' \u00a0\u202f]\d{3})+|\d+)?(?:\.\d*)?(?:[eE][+-]?\d+)?$/,
  ",": /^[+-]?(?:\d{1,3}(?:[.' \u00a0\u202f]\d{3})+|\d+)?(?:,\d*)?(?:[eE][+-]?\d+)?$/,
};

/**
 * The amount that a text states, as people and exports write it: "1,234.50", "(3,420)", "123-", "€ 5", "-" for zero.
 * @returns null where the text is no amount.
 */
export function amountFromText(text: string, mark: DecimalMark): TextAmount | null {
  let rest = text.trim();
  if (/^[-–—]$/.test(rest)) return { amount: 0, kind: "dash for zero" };
  const bracketed = /^\(.*\)$/.test(rest);
  if (bracketed) rest = rest.slice(1, -1).trim();
  const trailingMinus = /^[^-].*-$/.test(rest);
  if (trailingMinus) rest = `-${rest.slice(0, -1).trim()}`;
  rest = rest.replace(/^([+-]?)\s*\p{Sc}\s*/u, "$1").replace(/\s*\p{Sc}$/u, "");
  if (!/\d/.test(rest) || !bare[mark].test(rest)) return null;
  const groups = mark === "." ? /[,' \u00a0\u202f]/g : /[.' \u00a0\u202f]/g;
  const amount = Number(rest.replace(groups, "").replace(",", "."));
  if (!Number.isFinite(amount) || (bracketed && amount < 0)) return null;
  return bracketed ? { amount: 0 - amount, kind: "bracketed negative" } : { amount, kind: "number" };
}

/** Whether a point in the texts may be a decimal mark or may group thousands: all have just three digits after it. */
export function isPointUnclear(texts: readonly string[]): boolean {
  const pointed = texts.filter((text) => text.includes("."));
  return pointed.length > 0 && pointed.every((text) => /^\D*\d{1,3}(?:\.\d{3})+\D*$/.test(text));
}
