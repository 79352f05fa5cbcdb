import { GridUser } from "../../support/GridUser";
import { WorkbenchPage } from "../../support/WorkbenchPage";

jest.setTimeout(30_000);

let workbench: WorkbenchPage;
let user: GridUser;

beforeAll(async () => {
  workbench = await WorkbenchPage.open();
  user = new GridUser(workbench);
  await workbench.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await user.tab("Ledger").click();
}, 180_000);

afterAll(async () => {
  await workbench.close();
});

const expectShown = (cells: Readonly<Record<string, string>>): Promise<void> =>
  workbench.expectShown("Ledger", cells);

// 582,067.12 stands in H3, as the ledger holds it; the name is the add-in's.
test("rows that come and go take formulas, names and tables along, and undoing brings back what was lost", async () => {
  await user.inAddin(`
    const ledger = context.workbook.worksheets.getItem("Ledger");
    context.workbook.names.add("Third", ledger.getRange("H3"));
    await context.sync();`);
  await workbench.enter("L2", "=Third+H3");
  await expectShown({ L2: "1164134.24" });
  await workbench.goTo("A2");
  await user.rowMenu(3, "Delete Selected Row");
  await expectShown({ L2: "#REF!", H3: "170,364.35" });
  expect(await user.held("Ledger", "L2")).toBe("=Third+#REF!");
  await user.press("Control+z");
  await expectShown({ L2: "1164134.24", H3: "582,067.12" });
  expect(await user.held("Ledger", "L2")).toBe("=Third+H3");
  await user.press("Control+y");
  await expectShown({ L2: "#REF!" });
  await user.press("Control+z");
  await expectShown({ L2: "1164134.24" });
});

test("cut and paste takes along those who refer to the cell", async () => {
  await workbench.goTo("H3");
  await user.press("Control+x");
  await workbench.goTo("N3");
  await user.press("Control+v");
  await expectShown({ H3: "", N3: "582,067.12", L2: "1164134.24" });
  expect(await user.held("Ledger", "L2")).toBe("=Third+N3");
  await user.press("Control+z");
  await expectShown({ H3: "582,067.12", N3: "" });
  expect(await user.held("Ledger", "L2")).toBe("=Third+H3");
});

test("a sheet that is deleted leaves #REF!, and comes back", async () => {
  await workbench.enter("L4", "='read me'!a1");
  await expectShown({ L4: "Harbour Tea" });
  await user.tab("Read me").click({ button: "right" });
  await workbench.page.getByText("Delete", { exact: true }).click();
  await workbench.page
    .getByRole("button", { name: "Confirm" })
    .or(workbench.page.getByRole("button", { name: "OK" }))
    .click();
  await expectShown({ L4: "#REF!" });
  await user.press("Control+z");
  await expectShown({ L4: "Harbour Tea" });
  await user.tab("Ledger").click();
});

test("the add-in hears what kind of change it was, and who made it", async () => {
  await user.inAddin(`
    window.heard = [];
    const { worksheets } = context.workbook;
    const hear = async (event) => void heard.push(
      [event.type, event.changeType, event.address, event.triggerSource].filter(Boolean).join(" "));
    for (const event of ["onChanged", "onActivated", "onSelectionChanged"]) worksheets[event].add(hear);
    await context.sync();`);
  await workbench.enter("M2", "5");
  await workbench.goTo("A3");
  await user.rowMenu(3, "Delete Selected Row");
  await expectShown({ L2: "#REF!" });
  await user.press("Control+z");
  await expectShown({ L2: "1164134.24" });
  await user.inAddin(
    `context.workbook.worksheets.getItem("Ledger").getRange("M3").values = 6; await context.sync();`,
  );
  await expectShown({ M3: "6" });
  const heard = await user.inAddin("return heard.filter((each) => each.startsWith('WorksheetChanged'));");
  expect(heard).toEqual(
    expect.arrayContaining([
      "WorksheetChanged RangeEdited M2 Unknown",
      "WorksheetChanged RowDeleted 3:3 Unknown",
      "WorksheetChanged RowInserted 3:3 Unknown",
      "WorksheetChanged RangeEdited M3 ThisLocalAddin",
    ]),
  );
});

test("what the add-in selects is selected and seen, on another sheet and far down too", async () => {
  const select = async (sheet: string, range: string): Promise<unknown> =>
    user.inAddin(`
      context.workbook.worksheets.getItem("${sheet}").getRange("${range}").select();
      await context.sync();
      const selected = context.workbook.getSelectedRange().load("address");
      await context.sync();
      return selected.address;`);
  const nameBox = workbench.page.locator('[data-u-comp="defined-name"] input');
  expect(await select("Read me", "A5:B7")).toBe("'Read me'!A5:B7");
  expect(await nameBox.inputValue()).toBe("A5:B7");
  expect(await select("Ledger", "B3000:C3001")).toBe("Ledger!B3000:C3001");
  expect(await nameBox.inputValue()).toBe("B3000:C3001");
  // The row is on the screen: a click there selects a row near it.
  await workbench.page.waitForTimeout(500);
  await workbench.page.mouse.click(300, 400);
  expect(Number((await nameBox.inputValue()).replace(/\D/g, ""))).toBeGreaterThan(2950);
  await workbench.page.keyboard.down("Control");
  await workbench.page.mouse.click(300, 500);
  await workbench.page.keyboard.up("Control");
  const selected = `const selected = context.workbook.getSelectedRange().load("address"); await context.sync();`;
  expect(await user.inAddin(selected)).toBe("InvalidSelection");
});

test("a run of the add-in waits while a cell is edited, says so, and goes on", async () => {
  await workbench.goTo("M4");
  await workbench.page.keyboard.type("12");
  const run = user.inAddin(`
    const range = context.workbook.worksheets.getItem("Ledger").getRange("M4").load("values");
    await context.sync();
    return range.values[0][0];`);
  await user.isTold("The add-in waits until you leave the cell.");
  await workbench.page.keyboard.press("Enter");
  expect(await run).toBe(12);
});

test("undo leaves alone what the add-in has written since", async () => {
  await workbench.enter("M6", "1");
  await workbench.enter("M7", "2");
  await user.inAddin(
    `context.workbook.worksheets.getItem("Ledger").getRange("M6").values = 50; await context.sync();`,
  );
  await user.isTold(/can no longer be undone/);
  await workbench.goTo("A2");
  await user.press("Control+z");
  await expectShown({ M6: "50", M7: "" });
  await user.press("Control+z");
  await expectShown({ M6: "50", M7: "" });
});

test("numbers, percentages and dates are taken as Excel takes them, and a text behind an apostrophe stays one", async () => {
  await workbench.enter("N2", "1,234.5");
  await workbench.enter("N3", "12.5%");
  await workbench.enter("N4", "2026-03-01");
  await workbench.enter("N5", "'=abc");
  await workbench.enter("N6", "=sum( n2 , n4 )");
  await expectShown({ N2: "1,234.50", N3: "12.50%", N4: "2026-03-01", N5: "=abc", N6: "47316.5" });
  expect(await user.held("Ledger", "N3")).toBe(0.125);
});

test("deleting part of a spill changes nothing, and a circle is told with its cells", async () => {
  await workbench.enter("O2", "=SEQUENCE(3)");
  await expectShown({ O2: "1", O3: "2", O4: "3" });
  await workbench.goTo("O3");
  await user.press("Delete");
  await expectShown({ O2: "1", O3: "2", O4: "3" });
  await workbench.enter("P2", "=SUM(O2#)+P3");
  await workbench.enter("P3", "=P2");
  await user.isTold("Circular reference: Ledger!P2, Ledger!P3 refer to each other.");
  await workbench.enter("P3", "=Ledger[@Actual]");
  await expectShown({ P2: "582073.12", P3: "582067.12" });
});

test("a formula of the add-in with wrong shapes shows #VALUE!, and Explain says why", async () => {
  await workbench.enter("Q2", "=FINOPS.VARIANCE(D2:D500,E2:E400)");
  await expectShown({ Q2: "#VALUE!" });
  await workbench.goTo("Q2");
  const { pane } = workbench;
  await pane.getByText("Explain", { exact: true }).first().click();
  await pane.getByRole("button", { name: "Explain the selected cell" }).click();
  await pane.getByText(/499 rows by 1 column and reference is 399 rows/).waitFor();
});

test("nothing was said in the console, and nothing was asked of another machine", () => {
  expect(workbench.messages).toEqual([]);
  expect(workbench.outside).toEqual([]);
});
