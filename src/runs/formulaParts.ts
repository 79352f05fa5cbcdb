import { blockFromName, type BlockAddress } from "../cells/address";

/** A block of cells that a formula reads. */
export interface FormulaReference {
  readonly text: string;
  /** Null for the formula's own sheet. */
  readonly sheet: string | null;
  readonly block: BlockAddress;
}

const cell = String.raw`\$?[A-Z]{1,3}\$?\d{1,7}`;
const sheetName = String.raw`(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!`;
const reference = new RegExp(String.raw`(?:${sheetName})?(${cell}(?::${cell})?)(?![\p{L}\p{N}_(.\[])`, "u");
const anyReference = new RegExp(String.raw`(?<![\p{L}\p{N}_.\]!])${reference.source}`, "gu");
const wholeReference = new RegExp(`^${reference.source}$`, "u");

/** The blocks that a formula names, each once, in the order in which they stand; texts are passed over. */
export function referencesOf(formula: string): readonly FormulaReference[] {
  const found = new Map<string, FormulaReference>();
  for (const match of formula.replace(/"(?:[^"]|"")*"/g, '""').matchAll(anyReference)) {
    const one = fromMatch(match);
    if (one) found.set(one.text, one);
  }
  return [...found.values()];
}

/** One argument of a call: a block, a literal, or nothing. */
export type CallArgument =
  | { readonly kind: "block"; readonly reference: FormulaReference }
  | { readonly kind: "literal"; readonly value: string | number | boolean }
  | { readonly kind: "omitted" };

/** The call that a formula is, as `=FINOPS.NAME(arguments)`; null for everything less plain. */
export function callOf(
  formula: string,
): { readonly name: string; readonly args: readonly CallArgument[] } | null {
  const match = /^=\s*FINOPS\.([A-Z0-9.]+)\((.*)\)\s*$/is.exec(formula);
  const texts = match && splitArguments(match[2]!);
  if (!match || !texts) return null;
  const args = texts.map(argumentOf);
  return args.includes(null)
    ? null
    : { name: match[1]!.toUpperCase(), args: args as readonly CallArgument[] };
}

function argumentOf(text: string): CallArgument | null {
  if (text === "") return { kind: "omitted" };
  const quoted = /^"((?:[^"]|"")*)"$/.exec(text);
  if (quoted) return { kind: "literal", value: quoted[1]!.replaceAll('""', '"') };
  if (/^(TRUE|FALSE)$/i.test(text)) return { kind: "literal", value: text.toUpperCase() === "TRUE" };
  if (/^-?\d+(\.\d+)?$/.test(text)) return { kind: "literal", value: Number(text) };
  const match = wholeReference.exec(text);
  const found = match && fromMatch(match);
  return found ? { kind: "block", reference: found } : null;
}

/** Texts between the commas; null where brackets nest. */
function splitArguments(text: string): readonly string[] | null {
  if (text.trim() === "") return [];
  const args = [""];
  for (const [part] of text.matchAll(/"(?:[^"]|"")*"|'(?:[^']|'')*'|[\s\S]/g)) {
    if (part === "(" || part === "{") return null;
    if (part === ",") args.push("");
    else args[args.length - 1] += part;
  }
  return args.map((each) => each.trim());
}

function fromMatch(match: RegExpMatchArray): FormulaReference | null {
  const block = blockFromName(match[3]!);
  return block && { text: match[0], sheet: match[1]?.replaceAll("''", "'") ?? match[2] ?? null, block };
}
