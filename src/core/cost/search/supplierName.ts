/** A supplier's name without what people write differently. */
export interface SupplierName {
  /** Words without the legal form, accents and marks, upper case, known short forms written out. */
  readonly words: readonly string[];
  /** Which words ended in a point: perhaps a short form. */
  readonly abbreviated: readonly boolean[];
  /** Legal form in one spelling, "" where none is given. */
  readonly form: string;
  /** The words without spaces. */
  readonly letters: string;
}

/** One spelling of a legal form for each way to write it. */
const forms = new Map(
  [
    "LTD LIMITED",
    "PLC",
    "LLP",
    "LLC",
    "INC INCORPORATED",
    "CORP CORPORATION",
    "GMBH",
    "AG",
    "SA",
    "SARL",
    "SAS",
    "BV",
    "NV",
    "SPA",
    "SRL",
    "OY",
    "AB",
    "AS",
    "KG",
    "CIC",
    "CIO",
  ].flatMap((line) => {
    const [first, ...others] = line.split(" ");
    return [first!, ...others].map((word) => [word, first!] as const);
  }),
);

/** Words that stand for nothing a supplier is known by. */
const empty = new Set(["THE", "AND", "CO", "COMPANY"]);

/** Short forms in common use. */
const written = new Map([
  ["SVC", "SERVICE"],
  ["SVCS", "SERVICES"],
  ["SERV", "SERVICES"],
  ["SYS", "SYSTEMS"],
  ["LOG", "LOGISTICS"],
  ["INTL", "INTERNATIONAL"],
  ["MGMT", "MANAGEMENT"],
  ["ASSOC", "ASSOCIATES"],
  ["BROS", "BROTHERS"],
  ["MFG", "MANUFACTURING"],
  ["DIST", "DISTRIBUTION"],
  ["ENG", "ENGINEERING"],
  ["TECH", "TECHNOLOGY"],
  ["UNI", "UNIVERSITY"],
  ["ST", "SAINT"],
]);

/**
 * Reads a supplier's name for comparison.
 * @example supplierName("Harbour Tea Svcs. Limited").letters // => "HARBOURTEASERVICES"
 */
export function supplierName(label: string): SupplierName {
  const plain = (isAscii(label) ? label : label.normalize("NFKD").replace(/\p{M}/gu, ""))
    .toUpperCase()
    .replaceAll("ß", "SS")
    .replace(/['’`]/g, "")
    .replaceAll("&", " AND ");
  // "S.A." and "B.V." are one word; "LOG." is a word cut short.
  const joined = plain.includes(".")
    ? plain.replace(/\b((?:\p{L}\.){2,})/gu, (letters) => `${letters.replaceAll(".", "")} `)
    : plain;
  const parts = joined.match(/[\p{L}\p{N}]+\.?/gu) ?? [];
  const words: string[] = [];
  const abbreviated: boolean[] = [];
  let form = "";
  for (const part of parts) {
    const word = part.endsWith(".") ? part.slice(0, -1) : part;
    const formOf = forms.get(word);
    if (formOf !== undefined && words.length > 0) form = formOf;
    else if (!empty.has(word)) {
      words.push(written.get(word) ?? word);
      abbreviated.push(part.endsWith(".") && !written.has(word));
    }
  }
  if (words.length === 0)
    return { words: parts, abbreviated: parts.map(() => false), form: "", letters: parts.join("") };
  return { words, abbreviated, form, letters: words.join("") };
}

/** Most names are, and need no taking apart. */
function isAscii(label: string): boolean {
  for (let at = 0; at < label.length; at++) if (label.charCodeAt(at) > 127) return false;
  return true;
}
