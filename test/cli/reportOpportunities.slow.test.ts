import { exitCodes } from "../../src/cli/main";
import { cliFolder } from "../support/cliFolder";

const { finops, file, path } = cliFolder();

test.each([
  ["operations, a quarter less", "Projects", "1000.02"],
  ["vendor, a tenth less", "Software", "1000.05"],
  ["personnel, 15 % more for its cost", "Training", "1000.03"],
])("targets whose share ends in half a cent are written: %s", async (_, category, amount) => {
  const book = file("half.csv", `Date,Supplier,Category,Amount\n2026-01-31,Acme,${category},${amount}`);
  const said = await finops("report", "opportunities", "--book", book, "--out", path("half.xlsx"));
  expect([said.code, said.errors]).toEqual([exitCodes.done, expect.not.stringContaining("REPORT_NOT_TIED")]);
  expect(said.out).toContain("all 10 checks are OK");
});
