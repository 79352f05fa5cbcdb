import type { Bag, Plain } from "../Parts";
import type { MemoryWorkbook } from "../MemoryWorkbook";
import type { ModelSheet } from "../WorkbookModel";

/** A place beside the cells where formulas or addresses are kept. */
export interface KeptReference {
  /** The sheet that references without a sheet mean; null for names of the workbook. */
  readonly home: ModelSheet | null;
  /** Its texts are addresses, with no "=" in front. */
  readonly isAddress: boolean;
  get(): Plain;
  set(value: Plain): void;
}

/** Names, rules, lists, charts and printed areas of a workbook. */
export function* keptReferences({ names, sheets }: MemoryWorkbook): Iterable<KeptReference> {
  for (const name of names) {
    yield {
      home: name.sheet,
      isAddress: false,
      get: () => name.refersTo,
      set: (text) => (name.refersTo = text as string),
    };
  }
  for (const sheet of sheets) {
    const { conditionalFormats, validations, charts, page } = sheet.parts;
    for (const { bag } of conditionalFormats) {
      for (const key of bag.keys()) yield inBag(bag, key, sheet, false);
    }
    for (const each of validations) {
      yield { home: sheet, isAddress: false, get: () => each.rule, set: (rule) => (each.rule = rule) };
    }
    for (const { bag, series } of charts) {
      yield inBag(bag, "Position", sheet, true);
      for (const each of series) {
        yield inBag(each.bag, "Values", sheet, true);
        yield inBag(each.bag, "XValues", sheet, true);
      }
    }
    yield inBag(page, "PrintArea", sheet, true);
    yield inBag(page, "PrintTitleRows", sheet, true);
  }
}

function inBag(bag: Bag, key: string, home: ModelSheet, isAddress: boolean): KeptReference {
  return {
    home,
    isAddress,
    get: () => bag.get(key) ?? null,
    set: (value) => value !== null && bag.set(key, value),
  };
}

/** Formulas among plain data, each written anew. */
export function withTexts(value: Plain, isAddress: boolean, write: (formula: string) => string): Plain {
  if (typeof value === "string") {
    if (value.startsWith("=")) return write(value);
    return isAddress ? write(`=${value}`).slice(1) : value;
  }
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) {
    return (value as readonly Plain[]).map((item) => withTexts(item, isAddress, write));
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, withTexts(item, isAddress, write)]),
  );
}
