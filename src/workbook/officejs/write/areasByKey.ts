import type { BlockAddress } from "../../../cells/address";

/**
 * The blocks of cells that have the same key, by key.
 * @param keyOf Undefined for cells to leave out.
 */
export function areasByKey(
  block: BlockAddress,
  keyOf: (row: number, column: number) => string | undefined,
): ReadonlyMap<string, readonly BlockAddress[]> {
  const areas = new Map<string, BlockAddress[]>();
  /** Runs of the row above that may grow downwards, by their left end. */
  let open = new Map<number, { key: string; area: Mutable }>();
  const close = ({ key, area }: { key: string; area: Mutable }): void => {
    const list = areas.get(key) ?? [];
    areas.set(key, list);
    list.push(area);
  };
  for (let row = block.top; row <= block.bottom; row++) {
    const next = new Map<number, { key: string; area: Mutable }>();
    for (let column = block.left; column <= block.right;) {
      const key = keyOf(row, column);
      const left = column;
      do column++;
      while (column <= block.right && keyOf(row, column) === key);
      if (key === undefined) continue;
      const above = open.get(left);
      if (above?.key === key && above.area.right === column - 1) {
        above.area.bottom = row;
        next.set(left, above);
        open.delete(left);
      } else {
        next.set(left, { key, area: { top: row, left, bottom: row, right: column - 1 } });
      }
    }
    for (const each of open.values()) close(each);
    open = next;
  }
  for (const each of open.values()) close(each);
  return areas;
}

interface Mutable {
  top: number;
  left: number;
  bottom: number;
  right: number;
}
