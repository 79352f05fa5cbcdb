import type { AmountColumn } from "../../table/amountColumn";
import type { Dimension } from "../../table/dictionary";
import {
  nearSupplierSettings,
  type NameRule,
  type NearSuppliers,
  type NearSupplierSettings,
} from "./NearSupplier";
import { oneSlipPairs } from "./oneSlipPairs";
import { shortFormPairs } from "./shortFormPairs";
import { SupplierFamilies } from "./SupplierFamilies";
import { supplierName, type SupplierName } from "./supplierName";

/**
 * Suppliers that stand in a column under several spellings. Two names are one supplier when, without accents, case, marks, legal
 * form and empty words, they have the same letters, the same words in another order, a word cut short, or one slip in a long
 * name; never where both give a legal form and the forms differ, nor where digits differ: "Unit 4" is not "Unit 5".
 */
export function nearSuppliers(
  supplier: Dimension,
  amount: AmountColumn,
  settings: NearSupplierSettings = nearSupplierSettings,
): NearSuppliers {
  const { codes, labels } = supplier;
  const rows = new Int32Array(labels.length);
  for (let row = 0; row < codes.length; row++) rows[codes[row]!]!++;
  const names = labels.map(supplierName);
  const isBlank = labels.map((label) => label.trim() === "");
  const strict = new SupplierFamilies(names, rows, true);
  const loose = new SupplierFamilies(names, rows, false);
  const join = (one: number, other: number, rule: NameRule): void => {
    strict.join(one, other, rule);
    loose.join(one, other, rule);
  };

  const written = labels.map((_, label) => label).filter((label) => !isBlank[label]);
  const formOf = onlyForms(written, names);
  const byLetters = new Map<string, number>();
  const byForm = new Map<string, number>();
  const byWords = new Map<string, number>();
  const stems: number[] = [];
  const first = (index: Map<string, number>, key: string, label: number): number => {
    const met = index.get(key);
    if (met === undefined) index.set(key, label);
    return met ?? label;
  };
  for (const label of written) {
    const { letters } = names[label]!;
    const form = formOf(label);
    const sameLetters = first(byForm, `${letters}|${form}`, label);
    const sameWords = first(byWords, `${wordsOf(names[label]!)}|${form}`, label);
    loose.join(first(byLetters, letters, label), label, "same letters");
    strict.join(sameLetters, label, "same letters");
    join(sameWords, label, "same words");
    if (sameLetters === label && sameWords === label) stems.push(label);
  }
  for (const [one, other] of shortFormPairs(stems, names)) join(one, other, "short form");
  for (const [one, other] of oneSlipPairs(stems, names, settings)) join(one, other, "one slip");

  let blankRows = 0;
  let blankMinor = 0;
  for (let row = 0; row < codes.length; row++) {
    if (!isBlank[codes[row]!]) continue;
    blankRows++;
    blankMinor += amount.minor[row]!;
  }
  const standing = (families: SupplierFamilies): Int32Array =>
    Int32Array.from(labels, (_, label) => (isBlank[label] ? -1 : families.main(label)));
  return {
    supplierOf: standing(strict),
    perhapsOf: standing(loose),
    pairs: strict.pairs(),
    blankRows,
    blankMinor,
  };
}

/** Legal form of a name; a name without takes the form of the others with its letters, or its words, where they have just one. */
function onlyForms(labels: readonly number[], names: readonly SupplierName[]): (label: number) => string {
  const formOf = new Map<string, string | null>();
  const keysOf = (name: SupplierName): readonly string[] => [name.letters, wordsOf(name)];
  for (const label of labels) {
    const { form } = names[label]!;
    if (form === "") continue;
    for (const key of keysOf(names[label]!)) {
      const known = formOf.get(key);
      formOf.set(key, known === undefined || known === form ? form : null);
    }
  }
  return (label) => {
    const { form } = names[label]!;
    if (form !== "") return form;
    const [letters, words] = keysOf(names[label]!).map((key) => formOf.get(key));
    return letters ?? words ?? "";
  };
}

/** The words in any order. */
function wordsOf({ words }: SupplierName): string {
  return words.length === 1 ? words[0]! : [...words].sort().join(" ");
}
