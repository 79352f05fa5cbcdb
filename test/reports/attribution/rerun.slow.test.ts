import { labelFromCell } from "../../../src/cells/labelFromCell";
import type { SheetModel } from "../../../src/reports/SheetModel";
import { attributionFlows } from "../../../src/runs/attribution/attributionReport";
import type { AttributionRunOptions } from "../../../src/runs/attribution/AttributionRunOptions";
import type { XlsxWorkbook } from "../../../src/workbook/xlsx/XlsxWorkbook";
import { touchLog } from "../../support/attributionCase";
import { tableBook } from "../../support/tableBook";

const log = touchLog([
  ["a", 46_000, "Search", null],
  ["a", 46_010, "Email", null],
  ["a", 46_012, "(conversion)", 100],
  ["b", 46_000, "Search", null],
  ["b", 46_001, "(conversion)", 50],
]);

test("what a user wrote stays with its line when a run follows with another model and window", async () => {
  const workbook = await tableBook([log]);
  const first = await written(workbook, {});
  await workbook.write(
    first.map((model) =>
      commented(
        model,
        new Map([
          ["Search", "Brand"],
          ["#total", "Agreed"],
          ["path Search > Email", "Usual"],
        ]),
      ),
    ),
  );
  await written(workbook, { model: "last", lookback: 5 });

  const front = await rows(workbook, "Attribution");
  expect(front.find(([key]) => key === "Search")?.at(-1)).toBe("Brand");
  expect(front.find(([key]) => key === "#total")?.at(-1)).toBe("Agreed");
  const journeys = await rows(workbook, "Journeys");
  // Within five days nobody comes by Search and Email.
  expect(journeys.findIndex((cells) => cells.includes("Retired comments"))).toBeGreaterThan(0);
  expect(journeys.find(([key]) => key === "path Search > Email")?.at(-1)).toBe("Usual");

  await written(workbook, {});
  const again = await rows(workbook, "Journeys");
  expect(again.findIndex((cells) => cells.includes("Retired comments"))).toBe(-1);
  expect(again.find(([key]) => key === "path Search > Email")?.at(-1)).toBe("Usual");
}, 60_000);

async function written(
  workbook: XlsxWorkbook,
  options: AttributionRunOptions,
): Promise<readonly SheetModel[]> {
  const stamp = { id: "r1", time: "2026-11-21 10:00", version: "1" };
  const { preview, checks } = await attributionFlows.attribution.run({ workbook, stamp }, options);
  expect(checks.filter(({ status }) => status !== "OK")).toEqual([]);
  return (await preview.result.sheets()).map(({ model }) => model);
}

/** The sheet as its user left it. @param comments By keys of lines. */
function commented(model: SheetModel, comments: ReadonlyMap<string, string>): SheetModel {
  const column = model.rows[7]!.findIndex((cell) => cell?.value === "Comment");
  const typed = model.rows.map((cells) => {
    const text = comments.get(labelFromCell(cells[0]?.value ?? null));
    return text === undefined
      ? cells
      : cells.map((cell, at) => (at === column ? { ...cell, value: text } : cell));
  });
  return { ...model, rows: typed };
}

/** Texts of each row, its key first and its comment last. */
async function rows(workbook: XlsxWorkbook, sheet: string): Promise<readonly (readonly string[])[]> {
  const { used } = (await workbook.sheets()).find(({ name }) => name === sheet)!;
  const { values } = await workbook.read(sheet, { ...used!, top: 0, left: 0 });
  const column = values[7]!.indexOf("Comment");
  return values.map((cells) => cells.slice(0, column + 1).map((cell) => labelFromCell(cell ?? null)));
}
