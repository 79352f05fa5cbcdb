import type { CellValue } from "../../cells/CellValue";
import type { ArrayValue } from "./ArrayValue";
import type { Reference, ReferenceList } from "./Reference";

/** What an expression can give: a cell value, an array, or a reference that is read only when needed. */
export type Value = CellValue | ArrayValue | Reference | ReferenceList;
