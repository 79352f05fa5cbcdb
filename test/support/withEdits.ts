import { cellName } from "../../src/cells/address";
import type { LaidOutSheet } from "../../src/reports/frame/LaidOutSheet";
import type { Edit } from "./recalculated";

/** The sheet with the cells that a user has typed over. */
export function withEdits({ model, checks }: LaidOutSheet, edits: readonly Edit[]): LaidOutSheet {
  const typed = new Map(
    edits.filter(({ sheet }) => sheet === model.name).map(({ cell, value }) => [cell, value]),
  );
  const rows = model.rows.map((cells, row) =>
    cells.map((cell, column) => {
      const name = cellName({ row, column });
      return typed.has(name) ? { value: typed.get(name)! } : cell;
    }),
  );
  return { model: { ...model, rows }, checks };
}
