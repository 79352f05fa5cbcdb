import type { SourceTable } from "../../cells/table/SourceTable";
import type { NameModel } from "../SheetModel";
import { sourceRef, type SourceRef } from "./sourceRef";

/** Places of tables by their kind; a kind that is not there was not found. */
export type TablePlaces = Readonly<Partial<Record<string, SourceTable>>>;

type RoleIn<Place> = Place extends SourceTable<infer Role> ? Role : never;

/** References to the columns of several tables, for the formulas of one sheet. */
export class TableRefs<Places extends TablePlaces> {
  readonly #given = new Map<string, SourceRef>();

  constructor(private readonly places: Places) {}

  /**
   * The rows of a column, without its header; null where the workbook has no such table or column.
   * @example "Contracts[Transaction price]" of a table, "FO_SRC_CONTRACTS_PRICE" of a plain range
   */
  column<Kind extends keyof Places & string>(
    kind: Kind,
    role: RoleIn<NonNullable<Places[Kind]>>,
  ): string | null {
    const place = this.places[kind];
    if (!place?.columns.has(role)) return null;
    const key = `${kind} ${role}`;
    const given = this.#given.get(key) ?? sourceRef(place, role, kind);
    this.#given.set(key, given);
    return given.reference;
  }

  /** Names that the sheet needs for the references given so far. */
  get names(): readonly NameModel[] {
    return [...this.#given.values()].flatMap(({ name }) => name ?? []);
  }
}
