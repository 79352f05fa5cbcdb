import { rowsByGroup, type GroupedRows } from "../../table/rowsByGroup";
import type { PaymentColumns } from "./PaymentColumns";

/**
 * Payments that agree in supplier, amount and currency, two or more in each group, in order of day and row. Credits, zeros and blank suppliers stay out.
 * @param supplierGroups Supplier that stands for each label, -1 for a blank one.
 */
export function sameAmounts(payments: PaymentColumns, supplierGroups: Int32Array): GroupedRows {
  const { minor } = payments.amount;
  const count = minor.length;
  const currencies = payments.currency?.codes;
  const suppliers = new Int32Array(count);
  for (let row = 0; row < count; row++) suppliers[row] = supplierGroups[payments.supplier.codes[row]!]!;

  const isEqual = (one: number, other: number): boolean =>
    minor[one] === minor[other] &&
    suppliers[one] === suppliers[other] &&
    (!currencies || currencies[one] === currencies[other]);

  const slotBits = Math.max(4, 33 - Math.clz32(count * 2));
  const mask = 2 ** slotBits - 1;
  /** First row + 1 of what stands in a slot. */
  const slots = new Int32Array(2 ** slotBits);
  const firsts = new Int32Array(count).fill(-1);
  const sizes = new Int32Array(count);
  for (let row = 0; row < count; row++) {
    const amount = minor[row]!;
    if (!(amount > 0) || suppliers[row]! < 0) continue;
    let slot = mixed(suppliers[row]!, amount, currencies ? currencies[row]! : 0) & mask;
    let first = slots[slot]! - 1;
    while (first >= 0 && !isEqual(first, row)) {
      slot = (slot + 1) & mask;
      first = slots[slot]! - 1;
    }
    if (first < 0) {
      slots[slot] = row + 1;
      first = row;
    }
    firsts[row] = first;
    sizes[first]!++;
  }
  return sorted(firsts, sizes, payments.days);
}

function mixed(supplier: number, amount: number, currency: number): number {
  let hash = Math.imul(supplier + 1, 0x9e3779b1) ^ Math.imul(currency + 1, 0x85ebca6b);
  hash ^= Math.imul(amount | 0, 0xc2b2ae35) ^ ((amount / 2 ** 32) | 0);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}

/** Numbers the groups of two and more in order of appearance and puts their rows in order of day. */
function sorted(firsts: Int32Array, sizes: Int32Array, days: Int32Array): GroupedRows {
  const groups = new Int32Array(firsts.length).fill(-1);
  let size = 0;
  for (let row = 0; row < firsts.length; row++) {
    const first = firsts[row]!;
    if (first >= 0 && sizes[first]! > 1) groups[row] = first === row ? size++ : groups[first]!;
  }
  const { rows, starts } = rowsByGroup(groups, size);
  for (let group = 0; group < size; group++) byDay(rows, starts[group]!, starts[group + 1]!, days);
  return { rows, starts };
}

function byDay(rows: Int32Array, start: number, end: number, days: Int32Array): void {
  if (end - start > 12) {
    rows.subarray(start, end).sort((one, other) => days[one]! - days[other]! || one - other);
    return;
  }
  for (let place = start + 1; place < end; place++) {
    const row = rows[place]!;
    let to = place;
    while (to > start && days[rows[to - 1]!]! > days[row]!) {
      rows[to] = rows[to - 1]!;
      to--;
    }
    rows[to] = row;
  }
}
