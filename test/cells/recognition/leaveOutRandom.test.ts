import type { CellValue } from "../../../src/cells/CellValue";
import { labelFromCell } from "../../../src/cells/labelFromCell";
import type { RangeGrid } from "../../../src/cells/RangeGrid";
import { contractsFromTables } from "../../../src/cells/recognition/contracts/contractsFromTables";
import type { ReadContracts } from "../../../src/cells/recognition/contracts/ReadContract";
import { seededRandom } from "../../../src/core/numeric/seededRandom";
import { seededContracts } from "../../support/seededContracts";

const { grids } = seededContracts(150, 11);
const whole = contractsFromTables(grids, 1900);

/** Columns that must hold a number or a day. */
const columns = {
  contracts: ["Signed date", "Transaction price"],
  obligations: ["Method", "SSP"],
  billings: ["Date", "Amount"],
  events: ["Date", "Kind"],
} as const;

/** The same book with a word of nonsense in some cells, and the contracts that those rows are about. */
function spoilt(seed: number): { readonly read: ReadContracts; readonly hit: ReadonlySet<string> } {
  const random = seededRandom(seed);
  const hit = new Set<string>();
  const spoil = (grid: RangeGrid, names: readonly string[]): RangeGrid => {
    const [header = [], ...rows] = grid.values;
    const spoiltRows = rows.map((row): readonly CellValue[] => {
      if (random() > 0.01) return row;
      hit.add(rootOf(labelFromCell(row[0] ?? null)));
      const at = header.indexOf(names[Math.floor(random() * names.length)]!);
      return row.map((cell, index) => (index === at ? "?!" : cell));
    });
    return { ...grid, values: [header, ...spoiltRows] };
  };
  const tables = Object.entries(columns).map(([table, names]) => {
    const key = table as keyof typeof columns;
    return [key, spoil(grids[key]!, names)] as const;
  });
  const read = contractsFromTables({ ...grids, ...Object.fromEntries(tables) }, 1900, { leaveOutBad: true });
  return { read, hit };
}

/** Of a contract's id or of a change's. */
const rootOf = (id: string): string => {
  const { values } = grids.contracts;
  const at = values[0]!.indexOf("Modification of");
  const row = values.find((cells) => labelFromCell(cells[0] ?? null) === id);
  const changed = labelFromCell(row?.[at] ?? null);
  return changed === "" ? id : rootOf(changed);
};

test.each([1, 2, 3, 4, 5, 6])(
  "nonsense in cells leaves out the contracts it is about, and no fact of another (seed %i)",
  (seed) => {
    const { read, hit } = spoilt(seed);
    expect(hit.size).toBeGreaterThan(3);
    expect(new Set(read.leftOut.contracts.map(({ id }) => id))).toEqual(hit);
    expect(read.contracts).toEqual(whole.contracts.filter(({ facts }) => !hit.has(facts.id)));
    expect(read.rows).toBe(whole.rows);
    const kept = read.contracts.reduce((sum, { rows }) => sum + rows, 0);
    const all = whole.contracts.reduce((sum, { rows }) => sum + rows, 0);
    expect(kept + read.leftOut.rowCount).toBe(all);
  },
);
