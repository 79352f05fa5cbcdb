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
      const rule = isReplaced(other, place)
        ? null
        : ruleOf(numbers[other]!, numbers[place]!, apart, settings);
      if (!rule) continue;
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

  /** The same where a character was left out or put in, which changes the sum by what that character counts. */
  const amongSlips = (group: number, sum: number, core: string, place: number): SameDocument | null => {
    for (const put of digitWeights) {
      const match = among(group, (sum + put) | 0, place);
      if (match) return match;
    }
    for (let at = 0; at < core.length; at++) {
      const code = core.charCodeAt(at);
      const match = core.indexOf(core[at]!) === at ? among(group, (sum - weight(code)) | 0, place) : null;
      if (match) return match;
    }
    return null;
  };

  /** Whether so many equal payments were made shortly before that a slip may be chance. */
  const isCrowded = (start: number, place: number): boolean => {
    const earliest = place - settings.mostEqual;
    return earliest >= start && days[rows[place]!]! - days[rows[earliest]!]! <= settings.slipDays;
  };

  for (let group = 0; group + 1 < starts.length; group++) {
    let isFirst = true;
    let usual: number | null = null;
    for (let place = starts[group]!; place < starts[group + 1]!; place++) {
      const number = (numbers[place] = documentNumber(documents[rows[place]!]!));
      if (number.core === "") continue;
      const sum = (sums[place] = sumOf(number.core));
      let match = isFirst ? null : among(group, sum, place);
      if (!isFirst && !match && number.bare.length + 1 >= settings.shortestSlip) {
        match = amongSlips(group, sum, number.core, place);
      }
      isFirst = false;
      if (match?.rule === "slip") {
        // Charges by the week have numbers near each other, and one may look like a slip of the one before.
        usual ??= rhythm(rows.subarray(starts[group], starts[group + 1]), days, settings);
        if (days[match.duplicate]! - days[match.original]! >= usual / 2) match = null;
        else if (isCrowded(starts[group]!, place)) match = null;
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

/** Days between equal payments to this supplier, the middle of all gaps; Infinity where they make no rhythm. */
function rhythm(
  own: Int32Array,
  days: Int32Array,
  { rhythmPayments, rhythmDays }: DuplicateSettings,
): number {
  if (own.length < rhythmPayments) return Infinity;
  const gaps = own.map((row, at) => (at === 0 ? 0 : days[row]! - days[own[at - 1]!]!)).subarray(1);
  const usual = gaps.sort()[gaps.length >> 1]!;
  return usual >= rhythmDays ? usual : Infinity;
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
