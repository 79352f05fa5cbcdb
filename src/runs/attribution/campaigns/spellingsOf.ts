import { labelSpellings, type LabelSpellings } from "../../../cells/campaigns/labelSpellings";
import type { SourceTable } from "../../../cells/table/SourceTable";
import type { CampaignReportInput } from "../../../reports/campaigns/CampaignReportInput";
import type { AttributionTask } from "../AttributionTask";

/** Spellings of a column, found when they are first asked for. */
export function spellingsOf({ tables, grids }: AttributionTask): CampaignReportInput["spellings"] {
  const known = new Map<string, LabelSpellings>();
  return (table, role) => {
    const id = `${table} ${role}`;
    let found = known.get(id);
    if (!found) {
      const place: SourceTable | undefined = tables[table];
      const column = place?.columns.get(role);
      const grid = grids[table];
      found =
        place && column && grid ? labelSpellings(grid, place, column) : new Map<string, readonly string[]>();
      known.set(id, found);
    }
    return found;
  };
}
