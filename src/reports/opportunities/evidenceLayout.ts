import { costSheets } from "../cost/costSheets";
import { sheetPrefix } from "../../cells/place";
import { relative } from "../SheetBuilder";
import { sheetFrame } from "../frame/sheetFrame";
import { frontColumns } from "./front/frontColumns";
import type { ListedOpportunity } from "./listedOpportunities";

/** Rows of evidence of one opportunity, and of all of them. */
const mostOfOne = 200;
const mostOfAll = 20_000;

/** Where an opportunity stands among the evidence. */
export interface EvidenceBlock extends ListedOpportunity {
  /** Row of its heading; its rows follow. */
  readonly head: number;
  readonly shown: readonly number[];
  /** Rows without a line, which stand together in one. */
  readonly further: readonly number[];
  /** Row after the last one. */
  readonly end: number;
  /** Cell of its saving on the front sheet. */
  readonly saving: string;
}

export function evidenceLayout(listed: readonly ListedOpportunity[]): readonly EvidenceBlock[] {
  let head: number = sheetFrame.firstLine;
  let left = mostOfAll;
  return listed.map((each, index) => {
    const { rows } = each.opportunity.evidence;
    const shown = rows.slice(0, Math.min(mostOfOne, Math.max(0, left)));
    left -= shown.length;
    const further = rows.slice(shown.length);
    const end = head + 1 + shown.length + (further.length > 0 ? 1 : 0);
    const front = sheetPrefix(costSheets.opportunities.front.name);
    const block = {
      ...each,
      head,
      shown,
      further,
      end,
      saving: front + relative(sheetFrame.firstLine + index, frontColumns.saving),
    };
    head = end;
    return block;
  });
}
