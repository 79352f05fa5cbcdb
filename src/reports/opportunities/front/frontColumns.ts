import type { PriorSheet } from "../../PriorSheet";
import { lineId } from "../../PriorSheet";
import type { CellValue } from "../../../cells/CellValue";

/** Columns of the sheet of opportunities. */
export const frontColumns = {
  key: 0,
  kind: 1,
  subject: 2,
  saving: 3,
  how: 4,
  share: 5,
  confidence: 6,
  effort: 7,
  strategy: 8,
  category: 9,
  target: 10,
  owner: 11,
  evidence: 12,
  comment: 13,
} as const;

export function typedAt(prior: PriorSheet | null, key: string, heading: string): CellValue {
  return prior?.notes.get(lineId(key))?.[heading] ?? null;
}
