import { screen, within } from "@testing-library/react";
import { cellFromName } from "../../src/cells/address";
import { functionGuide } from "../../tools/docs/functionGuide";
import { MemoryExcel } from "../support/MemoryExcel";
import { expectSaid, openPane } from "./openPane";

const start = { name: "functions" } as const;

async function inBlank(cell: string) {
  const excel = await MemoryExcel.blank();
  const { row, column } = cellFromName(cell)!;
  excel.selected = { sheet: "Sheet1", block: { top: row, left: column, bottom: row, right: column } };
  return openPane(excel, { start });
}

const insertFirst = "Insert into the sheet example 1 of FINOPS.RECOGNIZE";

test("lists the functions by family, with what each does", async () => {
  await openPane(await MemoryExcel.blank(), { start });
  const family = await screen.findByRole("region", { name: "Revenue recognition" });
  const button = within(family).getByRole("button", { name: /^FINOPS\.RECOGNIZE\b(?!\.)/ });
  expect(button.textContent).toContain("Revenue of a line in a window");
  expect(screen.getByRole("region", { name: "Variance" })).toBeTruthy();
});

test("an opened function shows its arguments and examples", async () => {
  const { user } = await inBlank("A1");
  await user.click(await screen.findByRole("button", { name: /^FINOPS\.RECOGNIZE\b(?!\.)/ }));
  await expectSaid("=FINOPS.RECOGNIZE(amount, start, end, from, [to], [convention], [digits])");
  await expectSaid("Optional. Last day of the window.");
  await expectSaid('=FINOPS.RECOGNIZE(1200,"2025-01-15","2026-01-14","2025-01-01")');
});

test("what an example gives has dates as dates, a line a row", async () => {
  const { user } = await inBlank("A1");
  await user.click(await screen.findByRole("button", { name: /^FINOPS\.RECOGNIZE\.SCHEDULE/ }));
  const [first] = await screen.findAllByText(/^2026-01-31/);
  expect(first!.textContent).toBe("2026-01-31 | 17 | 17 | 14\n2026-02-28 | 14 | 31 | 0");
});

test("an example goes into empty cells, its inputs beside their names", async () => {
  const { user, excel } = await inBlank("B3");
  await user.click(await screen.findByRole("button", { name: /^FINOPS\.RECOGNIZE\b(?!\.)/ }));
  await user.click(screen.getByRole("button", { name: insertFirst }));
  await expectSaid(/Inserted an example of FINOPS\.RECOGNIZE at/);
  const { values } = await excel.read("Sheet1", { top: 2, left: 1, bottom: 6, right: 2 });
  expect(values).toEqual([
    ["amount", 1200],
    ["start", 45_672],
    ["end", 46_036],
    ["from", 45_658],
    ["result", null],
  ]);
  expect(await excel.formula("Sheet1", { row: 6, column: 2 })).toBe("=FINOPS.RECOGNIZE(C3,C4,C5,C6)");
});

test("a cell in the way is named, and nothing is written", async () => {
  const { user, excel } = await inBlank("B3");
  excel.type("Sheet1", { row: 4, column: 2 }, "=1+1", 2);
  await user.click(await screen.findByRole("button", { name: /^FINOPS\.RECOGNIZE\b(?!\.)/ }));
  await user.click(screen.getByRole("button", { name: insertFirst }));
  const said = await screen.findByRole("alert");
  expect(said.textContent).toMatch(
    /Sheet1!C5 is in the way: 2\. B3:C7 must be empty\. Select a cell with empty/,
  );
  const { values } = await excel.read("Sheet1", { top: 2, left: 1, bottom: 3, right: 2 });
  expect(values.flat()).toEqual([null, null, null, null]);
});

test("by keyboard alone", async () => {
  const { user, excel } = await inBlank("A1");
  const wanted = await screen.findByRole("button", { name: /^FINOPS\.RECOGNIZE\b(?!\.)/ });
  for (let steps = 0; document.activeElement !== wanted && steps < 60; steps++) await user.tab();
  await user.keyboard("{Enter}");
  await user.tab();
  await user.keyboard("{Enter}");
  await expectSaid(/Inserted an example of FINOPS\.RECOGNIZE at/);
  expect(await excel.formula("Sheet1", { row: 4, column: 1 })).toBe("=FINOPS.RECOGNIZE(B1,B2,B3,B4)");
});

test("a list that did not load can be loaded again", async () => {
  const complained = jest.spyOn(console, "error").mockImplementation(() => undefined);
  let attempts = 0;
  const guide = () => (attempts++ === 0 ? Promise.reject(new Error("offline")) : functionGuide());
  const { user } = await openPane(await MemoryExcel.blank(), { start, functionGuide: guide });
  await user.click(await screen.findByRole("button", { name: "Load it again" }));
  await screen.findByRole("region", { name: "Revenue recognition" });
  expect(complained).toHaveBeenCalledTimes(1);
  complained.mockRestore();
});
