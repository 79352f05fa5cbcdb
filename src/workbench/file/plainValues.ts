import type { Plain } from "../model/Parts";

/** A plain value as a text; "" for what is none. */
export function plainText(value: Plain | undefined): string {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? String(value)
    : "";
}

/** A plain value as a record; empty for what is none. */
export function plainRecord(value: Plain | undefined): Readonly<Record<string, Plain>> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, Plain>>)
    : {};
}
