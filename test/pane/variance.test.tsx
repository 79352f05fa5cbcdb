import { screen, within } from "@testing-library/react";
import { expectSaid, openPane, sampleBook } from "./openPane";

const before = ["Read me", "Ledger"];

test("a report is previewed, written and undone by button", async () => {
  const { user, excel } = openPane(await sampleBook());
  await user.click(await screen.findByRole("button", { name: "Report variance of Table Ledger" }));
  await user.type(await screen.findByLabelText(/Period/), "2026-06");
  await user.click(screen.getByRole("button", { name: "Preview" }));

  await expectSaid("Preview of 2026-06");
  const euro = screen.getByRole("table", { name: "In EUR" });
  expect(within(euro).getAllByRole("row", { name: /Net result/ })).toHaveLength(1);
  await expectSaid("A new sheet Variance EUR is added.");
  expect(await excel.sheetNames()).toEqual(before);

  await user.click(screen.getByRole("button", { name: "Write the report" }));
  await expectSaid(/Wrote Variance EUR, Variance JPY, Variance KWD/);
  expect(excel.shown.at(-1)).toBe("Variance EUR");
  expect(await excel.sheetNames()).toEqual([...before, "Variance EUR", "Variance JPY", "Variance KWD"]);

  await user.click(screen.getByRole("button", { name: "Undo last run" }));
  await expectSaid(/Undid the last run/);
  expect(await excel.sheetNames()).toEqual(before);
});
