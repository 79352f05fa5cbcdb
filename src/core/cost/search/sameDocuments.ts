import type { GroupedRows } from "../../table/rowsByGroup";
import { documentNumber, type DocumentNumber } from "./documentNumber";
import type { DuplicateRule, DuplicateSettings } from "./DuplicatePayment";
import { slipDistance } from "./slipDistance";

/** Two rows and why they are one document. */
export interface SameDocument {
  readonly original: number;
  readonly duplicate: number;
  readonly rule: DuplicateRule;
}

/**
 * Rows of equal amounts whose documents are the same: as typed, written differently, or but for a slip of the typist (two
 * neighbours swapped, a character left out or put in, or both). A replaced digit is no slip here: consecutive invoices of a
 * recurring amount differ by just that. Numbers are found by a sum over their characters, which a swap leaves as it is and a
 * lost character changes by one of few values; so equal amounts that recur thousands of times cost no comparison each.
 * @param documents Numbers as typed, one a row.
 */
export function sameDocuments(
  { rows, starts }: GroupedRows,
  documents: readonly string[],
  days: Int32Array,
  settings: DuplicateSettings,
): readonly SameDocument[] {
  const found: SameDocument[] = [];
  const numbers = new Array<DocumentNumber>(rows.length);
  const sums = new Int32Array(rows.length);
  const table = new SumTable(rows.length);

  /** The earliest original of the group, under one sum, that the document repeats. */
  const among = (group: number, sum: number, place: number): SameDocument | null => {
    let best: SameDocument | null = null;
    for (let other = table.newest(group, sum); other >= 0; other = table.older(other)) {
      const apart = days[rows[place]!]! - days[rows[other]!]!;
      const rule = ruleOf(numbers[other]!, numbers[place]!, apart, settings);
      if (!rule || (rule === "slip" && isReplaced(other, place))) continue;
      const original = rows[other]!;
      const duplicate = rows[place]!;
      const isTyped = rule !== "slip" && documents[original]!.trim() === documents[duplicate]!.trim();
      const match: SameDocument = { original, duplicate, rule: isTyped ? "same document" : rule };
      if (!best || best.rule === "slip" || match.rule !== "slip") best = match;
    }
    return best;
  };

  /** One character for another leaves the length and changes the sum, which counts zeros as nothing. */
  const isReplaced = (one: number, other: number): boolean =>
    numbers[one]!.core.length === numbers[other]!.core.length && sums[one] !== sums[other];

  for (let group = 0; group + 1 < starts.length; group++) {
    for (let place = starts[group]!; place < starts[group + 1]!; place++) {
      const number = (numbers[place] = documentNumber(documents[rows[place]!]!));
      if (number.core === "") continue;
      const sum = (sums[place] = sumOf(number.core));
      let match = among(group, sum, place);
      if (!match && number.bare.length + 1 >= settings.shortestSlip) {
        for (const weight of slipWeights(number.core)) {
          match = among(group, (sum + weight) | 0, place);
          if (match) break;
        }
      }
      if (match) found.push(match);
      else table.add(group, sum, place);
    }
  }
  return found;
}

function ruleOf(
  earlier: DocumentNumber,
  later: DocumentNumber,
  days: number,
  { sameDocumentDays, slipDays, shortestSlip }: DuplicateSettings,
): DuplicateRule | null {
  const isOneSeries = earlier.series === later.series || earlier.series === "" || later.series === "";
  if (!isOneSeries || days > sameDocumentDays) return null;
  if (earlier.bare === later.bare) return "written differently";
  if (days > slipDays || Math.max(earlier.bare.length, later.bare.length) < shortestSlip) return null;
  const slips = earlier.core.length === later.core.length ? 1 : 2;
  return slipDistance(earlier.core, later.core, slips) <= slips ? "slip" : null;
}

/** A number for each character, far from sums of few others; zeros do not count, as they do not in front. */
function weightOf(code: number): number {
  if (code === 48) return 0;
  let mixed = Math.imul(code, 0x9e3779b1);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  return mixed ^ (mixed >>> 13);
}

const weights = Int32Array.from({ length: 128 }, (_, code) => weightOf(code));

function weight(code: number): number {
  return code < 128 ? weights[code]! : weightOf(code);
}

function sumOf(core: string): number {
  let sum = 0;
  for (let at = 0; at < core.length; at++) sum = (sum + weight(core.charCodeAt(at))) | 0;
  return sum;
}

const digitWeights = Array.from({ length: 9 }, (_, digit) => weight(49 + digit));

/** What the sum of a number may differ by where one character was left out of it, or put in. */
function slipWeights(core: string): Set<number> {
  const differences = new Set(digitWeights);
  for (let at = 0; at < core.length; at++) differences.add(-weight(core.charCodeAt(at)) | 0);
  differences.delete(0);
  return differences;
}

/** Places by group and sum, newest first. */
class SumTable {
  readonly #mask: number;
  readonly #slots: Int32Array;
  readonly #older: Int32Array;
  readonly #groups: Int32Array;
  readonly #sums: Int32Array;

  constructor(places: number) {
    const bits = Math.max(4, 33 - Math.clz32(places * 2));
    this.#mask = 2 ** bits - 1;
    this.#slots = new Int32Array(2 ** bits);
    this.#older = new Int32Array(places).fill(-1);
    this.#groups = new Int32Array(places);
    this.#sums = new Int32Array(places);
  }

  newest(group: number, sum: number): number {
    return this.#slots[this.#slotOf(group, sum)]! - 1;
  }

  older(place: number): number {
    return this.#older[place]!;
  }

  add(group: number, sum: number, place: number): void {
    const slot = this.#slotOf(group, sum);
    this.#older[place] = this.#slots[slot]! - 1;
    this.#groups[place] = group;
    this.#sums[place] = sum;
    this.#slots[slot] = place + 1;
  }

  #slotOf(group: number, sum: number): number {
    let hash = Math.imul(group + 1, 0x9e3779b1) ^ sum;
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    let slot = (hash ^ (hash >>> 12)) & this.#mask;
    for (;;) {
      const place = this.#slots[slot]! - 1;
      if (place < 0 || (this.#groups[place] === group && this.#sums[place] === sum)) return slot;
      slot = (slot + 1) & this.#mask;
    }
  }
}
