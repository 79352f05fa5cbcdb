import type { CellValue } from "../../../src/cells/CellValue";
import { costCase, writtenCost, type CostCase } from "../../support/costCase";
import { findingsBook } from "../../support/findingsBook";
import { tableBook } from "../../support/tableBook";

/** Rows below a heading of the block, until one is blank: subject, kind, owner, saving, confidence, effort. */
function blockOf(written: CostCase): readonly (readonly CellValue[])[] {
  const { values } = written.sheet("Cost report");
  const top = values.findIndex((row) => row[1] === "Subject") + 1;
  const end = values.findIndex((row, at) => at >= top && (row[1] ?? "") === "");
  return values.slice(top, end).map((row) => row.slice(1, 7).map((cell) => cell ?? ""));
}

/** Types values into cells of a sheet that a run wrote. */
async function typeInto(
  written: CostCase,
  name: string,
  cells: Readonly<Record<string, CellValue>>,
): Promise<void> {
  const { model } = written.sheet(name).laidOut;
  const rows = model.rows.map((row) => [...row]);
  for (const [cell, value] of Object.entries(cells)) {
    const [, column, row] = /^([A-Z]+)(\d+)$/.exec(cell)!;
    rows[Number(row) - 1]![column!.charCodeAt(0) - 65] = { value };
  }
  await written.workbook.write([{ ...model, rows }]);
}

describe("the opportunities on the cost report", () => {
  it("are those of their own report, the largest first, with confidence and effort", async () => {
    const written = await costCase("cost", findingsBook, { period: "2026-07" });
    expect(blockOf(written).slice(0, 8)).toEqual([
      ["PO1, Old Printer", "unused commitment", "", 7_000, "high", "low"],
      ["Training", "unused budget", "", 6_000, "medium", "low"],
      ["HARBOUR REPAIRS LIMITED", "duplicate payment", "", 2_400, "high", "low"],
      ["Bolt", "price spread", "", 1_800, "medium", "medium"],
      ["Lamp", "off-contract", "", 1_100, "high", "medium"],
      ["Cloud Desk", "creeping charge", "", 1_050, "medium", "medium"],
      ["All other (0)", "", "", 0, "", ""],
      ["All opportunities", "", "", 19_350, "", ""],
    ]);
    const { texts } = written.sheet("Cost report");
    expect(texts).toContain(
      "Found by the engine in payments of 2026-01..2026-08 and the tables beside them, by the usual thresholds.",
    );
    expect(texts.some((text) => text.startsWith("The report of opportunities lists the evidence"))).toBe(
      true,
    );
    expect(await written.sheet("Cost report").wrongAfter([])).toEqual([]);
  }, 60_000);

  it("take thresholds, months and owners from the sheet of opportunities, and lead there", async () => {
    const workbook = await tableBook(findingsBook);
    const theirs = await writtenCost(workbook, "opportunities", {});
    const front = theirs.sheet("Opportunities");
    const smallest = front.values.findIndex((row) => row[2] === "Smallest saving listed");
    await typeInto(theirs, "Opportunities", {
      [`D${smallest + 1}`]: 1_500,
      [front.place("price spread", "Owner")]: "Ada",
    });
    await writtenCost(workbook, "opportunities", { period: "2026-01..2026-07" });
    const written = await writtenCost(workbook, "cost", {});
    const block = blockOf(written);
    expect(block.map(([subject]) => subject)).not.toContain("Lamp");
    expect(block.find(([subject]) => subject === "Bolt")).toContain("Ada");
    const { texts, laidOut, wrongAfter } = written.sheet("Cost report");
    expect(texts).toContain(
      "Found by the engine in payments of 2026-01..2026-07 and the tables beside them, by the thresholds of the sheet Opportunities.",
    );
    expect(laidOut.model.rows.flat().map((cell) => cell?.formula)).toContain(
      '=HYPERLINK("#Opportunities!A1","all, with their evidence")',
    );
    expect(await wrongAfter([])).toEqual([]);
  }, 60_000);

  it("tell when the sheet of opportunities shows other savings", async () => {
    const workbook = await tableBook(findingsBook);
    const theirs = await writtenCost(workbook, "opportunities", {});
    const front = theirs.sheet("Opportunities");
    const smallest = front.values.findIndex((row) => row[2] === "Smallest saving listed");
    await typeInto(theirs, "Opportunities", { [`D${smallest + 1}`]: 1_500 });
    const written = await writtenCost(workbook, "cost", {});
    expect(await written.sheet("Cost report").wrongAfter([])).toEqual([
      "Savings are those of the report of opportunities: run it again where not",
    ]);
  }, 60_000);

  it("keep owners and comments that are typed beside them", async () => {
    const written = await costCase("cost", findingsBook, { period: "2026-07" });
    const { values } = written.sheet("Cost report");
    const row = values.findIndex((cells) => cells[1] === "Bolt") + 1;
    await typeInto(written, "Cost report", { [`D${row}`]: "Bo" });
    const again = await writtenCost(written.workbook, "cost", { period: "2026-07" });
    expect(blockOf(again).find(([subject]) => subject === "Bolt")).toContain("Bo");
  }, 60_000);
});
