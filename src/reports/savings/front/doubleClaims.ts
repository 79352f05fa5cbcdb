import type { MoneyFrame } from "../../cost/MoneyFrame";
import type { SheetBuilder } from "../../SheetBuilder";
import type { SavingsInput } from "../SavingsInput";
import { savingsColumns as c } from "./savingsColumns";

/** Pairs of initiatives that claim one opportunity at the same time, and what is claimed twice. @returns The last row written. */
export function writeDoubleClaims(
  sheet: SheetBuilder,
  { read: { claims, digits: own }, tracked, digits }: SavingsInput,
  frame: MoneyFrame,
  top: number,
): number {
  sheet.value(top, c.id, "Claimed twice", { look: "section" });
  sheet.fill(top, c.id, c.comment, { look: "section" });
  if (claims.length === 0) {
    sheet.value(top + 1, c.id, "None.", { look: "quiet" });
    return top + 1;
  }
  for (const [column, text] of [
    [c.id, "Initiative"],
    [c.what, "What it is about"],
    [c.stage, "and"],
    [c.claimed, "Claimed twice"],
  ] as const)
    sheet.value(top + 1, column, text, { look: "header", align: column === c.claimed ? "right" : "left" });
  sheet.fill(top + 1, c.id, c.comment, { look: "header" });
  claims.forEach(({ first, other, minor }, at) => {
    const row = top + 2 + at;
    sheet.value(row, c.id, tracked[first]!.id, { number: "text" });
    sheet.value(row, c.what, tracked[first]!.initiative.opportunity, { wrap: true });
    sheet.value(row, c.stage, tracked[other]!.id, { number: "text" });
    sheet.value(row, c.claimed, frame.major(minor * 10 ** (digits - own)), { number: frame.formats.amount });
  });
  return top + 1 + claims.length;
}
