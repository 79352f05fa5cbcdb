import { columnName } from "../../cells/address";
import type { SourceTable } from "../../cells/table/SourceTable";
import type { NameModel } from "../SheetModel";
import { columnRef, sourceRef, type SourceRef } from "./sourceRef";

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
    return place?.columns.has(role)
      ? this.#give(`${kind} ${role}`, () => sourceRef(place, role, kind))
      : null;
  }

  /** The same for a column by its header, whatever it means. @example "Contracts[Region]", "FO_SRC_CONTRACTS_COLUMN_G" */
  headed(kind: keyof Places & string, header: string): string | null {
    const place = this.places[kind];
    const column = place?.headers?.find((each) => each.header === header);
    if (!place || !column) return null;
    const called = `${kind} column ${columnName(column.column)}`;
    return this.#give(called, () => columnRef(place, column, called));
  }

  /** Names that the sheet needs for the references given so far. */
  get names(): readonly NameModel[] {
    return [...this.#given.values()].flatMap(({ name }) => name ?? []);
  }
  #give(key: string, make: () => SourceRef): string {
    const given = this.#given.get(key) ?? make();
    this.#given.set(key, given);
    return given.reference;
  }
}
