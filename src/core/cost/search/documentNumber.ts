/** A document's number without what people write differently. */
export interface DocumentNumber {
  /** Letters in front, upper case: "INV"; often left out. */
  readonly series: string;
  /** Letters and digits from the first digit on; O and I between digits are 0 and 1. "" where there is no digit. */
  readonly core: string;
  /** The core without zeros in front. */
  readonly bare: string;
}

/**
 * Reads a document's number: case, spaces, marks and zeros in front do not count, and letters that look like digits are digits.
 * @example documentNumber("inv-1O0535") // => { series: "INV", core: "100535", bare: "100535" }
 */
export function documentNumber(text: string): DocumentNumber {
  return plainNumber(text) ?? readNumber(text);
}

/** "INV-100535" and its like, most of what there is: capital letters, a mark at most, digits. Nothing is put together anew. */
function plainNumber(text: string): DocumentNumber | null {
  let letters = 0;
  while (letters < text.length && text.charCodeAt(letters) >= 65 && text.charCodeAt(letters) <= 90) letters++;
  const first = text.charCodeAt(letters) === hyphen ? letters + 1 : letters;
  for (let at = first; at < text.length; at++) if (!isDigit(text.charCodeAt(at))) return null;
  const isPlain = first < text.length && !(letters > 0 && looksLikeDigit(text.charCodeAt(letters - 1)));
  if (!isPlain) return null;
  const core = text.slice(first);
  return { series: text.slice(0, letters), core, bare: withoutZeros(core) };
}

function readNumber(text: string): DocumentNumber {
  let series = "";
  let core = "";
  for (let at = 0; at < text.length; at++) {
    const code = upper(text.charCodeAt(at));
    if (isDigit(code)) core += String.fromCharCode(code);
    else if (core === "" && !(looksLikeDigit(code) && isDigit(text.charCodeAt(at + 1)))) {
      if (isLetter(code)) series += String.fromCharCode(code);
    } else if (looksLikeDigit(code)) core += code === letterO ? "0" : "1";
    else if (isLetter(code)) core += String.fromCharCode(code);
  }
  if (series === "" || core !== "") return { series, core, bare: withoutZeros(core) };
  return { series: "", core: series, bare: series };
}

const letterO = 79;
const hyphen = 45;

function upper(code: number): number {
  return code >= 97 && code <= 122 ? code - 32 : code;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Letters of other alphabets count as they stand. */
function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || code > 191;
}

/** O, I and L. */
function looksLikeDigit(code: number): boolean {
  return code === letterO || code === 73 || code === 76;
}

function withoutZeros(core: string): string {
  let first = 0;
  while (first < core.length - 1 && core.charCodeAt(first) === 48) first++;
  return first === 0 ? core : core.slice(first);
}
