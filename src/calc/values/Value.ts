import type { CellValue } from "../../cells/CellValue";
import type { ArrayValue } from "./ArrayValue";
import type { LambdaValue } from "./LambdaValue";
import type { Reference, ReferenceList } from "./Reference";

/** What an expression can give: a cell value, an array, a reference that is read only when needed, or a function. */
export type Value = CellValue | ArrayValue | Reference | ReferenceList | LambdaValue;
