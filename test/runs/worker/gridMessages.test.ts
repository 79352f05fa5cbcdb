import { CellError, type CellValue } from "../../../src/cells/CellValue";
import type { RangeGrid } from "../../../src/cells/RangeGrid";
import { RowsAhead, rowRequests, withoutRows } from "../../../src/runs/worker/gridMessages";

function grid(rows: number, value: CellValue, continued?: RangeGrid): RangeGrid {
  const block = { top: 0, left: 0, bottom: rows - 1, right: 3 };
  const values = Array.from({ length: rows }, (_, row) => [row, value, null, "x"]);
  return { sheet: "S", block, values, merged: [], ...(continued ? { continued } : {}) };
}

const task = {
  name: "any",
  grids: { touches: grid(6_000, "first", grid(3, "second")), paths: grid(2, new CellError("#REF!")) },
  priors: new Map(),
};

test("tables sent ahead in slices are whole again in the task, pages and error cells too", () => {
  const ahead = new RowsAhead();
  const requests = [...rowRequests(task)];
  expect(requests.length).toBe(5);
  for (const request of requests) ahead.take(structuredClone(request));
  expect(ahead.into(structuredClone(withoutRows(task)))).toEqual(task);
});

test("the task itself carries no cells, and rows serve one task", () => {
  const sent = withoutRows(task);
  expect(sent.grids.touches.values).toEqual([]);
  expect(sent.grids.touches.continued!.values).toEqual([]);
  const ahead = new RowsAhead();
  for (const request of rowRequests(task)) ahead.take(request);
  ahead.into(sent);
  expect(ahead.into(sent).grids.touches.values).toEqual([]);
});
