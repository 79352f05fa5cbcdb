import type { LedgerOptions } from "../cells/ledger";
import type { LedgerRole } from "../cells/ledgerColumns";
import type { MaterialityLimits } from "../core/budget/materiality";
import type { PlaceChoice } from "./ledgerPlaces";

/** What the user settles before a variance report; anything left out has a stated default. */
export interface VarianceOptions extends Omit<LedgerOptions, "dateSystem" | "table" | "stands"> {
  /** Sheet to read; the one whose headers say most when omitted. */
  readonly sheet?: string;
  /** Where to read, rather than where the headers say most. */
  readonly place?: PlaceChoice;
  /** "2026-03", "2010-12..2011-11", "FY2020"; the latest period with actual amounts when omitted. */
  readonly period?: string;
  /** What a line stands for; accounts when omitted. */
  readonly lines?: Extract<LedgerRole, "account" | "department" | "organisation">;
  readonly limits?: Partial<MaterialityLimits>;
  readonly sign?: "difference" | "effect";
  readonly entity?: string;
  /** Mark of decimals in text files; found from the amounts when omitted. */
  readonly decimalMark?: "." | ",";
}
