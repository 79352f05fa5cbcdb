import { sumMinor } from "../../money/sumMinor";
import { amountColumn, type AmountColumn } from "../../table/amountColumn";
import type { Dimension } from "../../table/dictionary";
import { groupRows, type RowGroups } from "../../table/groupRows";
import { groupSums } from "../../table/groupSums";

/** Nodes of one depth of a breakdown, in order of first appearance in the rows. */
export interface BreakdownLevel {
  readonly size: number;
  /** Codes of node n in each dimension down to this depth: `codes[d][n]`. */
  readonly codes: readonly Int32Array[];
  /** Node above each node: its index one level up; 0 at the first level, which stands below the total. */
  readonly parents: Int32Array;
  /** Minor units of each node over all periods. */
  readonly totals: Float64Array;
  /** What each node has in each period in which it has rows, one cell a pair. */
  readonly cells: BreakdownCells;
}

export interface BreakdownCells {
  readonly nodes: Int32Array;
  readonly periods: Int32Array;
  readonly minor: Float64Array;
}

export interface CostBreakdown {
  /** One a dimension, from the coarsest down. */
  readonly levels: readonly BreakdownLevel[];
  /** Minor units of each period, by its code. */
  readonly periodTotals: Float64Array;
  readonly total: number;
}

export interface BreakdownRows {
  /** From the coarsest down, such as centre, category, supplier; at least one. */
  readonly dimensions: readonly Dimension[];
  readonly periods: Dimension;
  readonly amounts: AmountColumn;
}

/**
 * Cost by centre, category, supplier … and period, with sums at every level: each is added up exactly from the level below,
 * so that children make their parent and cells make their node.
 * @param include Rows to keep (1) or leave out (0); all when omitted.
 * @throws AMOUNT_TOO_LARGE when a sum is beyond 2^53 minor units.
 */
export function costBreakdown(
  { dimensions, periods, amounts }: BreakdownRows,
  include?: Uint8Array,
): CostBreakdown {
  const levels: BreakdownLevel[] = [];
  let rows: BreakdownRows = summed({ dimensions, periods, amounts }, include);
  for (let depth = dimensions.length; depth > 0; depth--) {
    const kept = rows.dimensions.slice(0, depth);
    if (depth < dimensions.length) rows = summed({ ...rows, dimensions: kept });
    levels.unshift(levelOf(rows));
  }
  linkParents(levels, dimensions);
  const periodTotals = groupSums(rows.amounts, rows.periods.codes, periods.labels.length);
  return { levels, periodTotals, total: sumMinor(periodTotals) };
}

/** One row a combination of dimensions and period, with its sum. */
function summed({ dimensions, periods, amounts }: BreakdownRows, include?: Uint8Array): BreakdownRows {
  const { groups, size, codes } = groupRows([...dimensions, periods], include);
  return {
    dimensions: dimensions.map((each, at) => ({ ...each, codes: codes[at]! })),
    periods: { ...periods, codes: codes[dimensions.length]! },
    amounts: amountColumn(amounts.name, groupSums(amounts, groups, size), amounts.digits),
  };
}

function levelOf({ dimensions, periods, amounts }: BreakdownRows): BreakdownLevel {
  const { groups, size, codes } = groupRows(dimensions);
  return {
    size,
    codes,
    parents: new Int32Array(size),
    totals: groupSums(amounts, groups, size),
    cells: { nodes: groups, periods: periods.codes, minor: amounts.minor },
  };
}

/** Rows of both levels are in order of first appearance: a parent's number is that of its codes among the nodes below. */
function linkParents(levels: readonly BreakdownLevel[], dimensions: readonly Dimension[]): void {
  for (let depth = 1; depth < levels.length; depth++) {
    const { codes, parents } = levels[depth]!;
    const above: RowGroups = groupRows(
      codes.slice(0, depth).map((each, at) => ({ ...dimensions[at]!, codes: each })),
    );
    parents.set(above.groups);
  }
}
