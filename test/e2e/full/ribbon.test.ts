import { WorkbenchPage } from "../../support/WorkbenchPage";

jest.setTimeout(150_000);

let workbench: WorkbenchPage;

beforeAll(async () => {
  workbench = await WorkbenchPage.open();
}, 400_000);

afterAll(() => workbench.close());

/** Presses a button of the ribbon. */
async function press(name: string): Promise<void> {
  const ribbon = workbench.page.getByRole("toolbar", { name: "Ribbon of the add-in" });
  await ribbon.getByRole("button", { name, exact: true }).click();
}

/** Hides the pane as the add-in itself may do. */
async function hidePane(): Promise<void> {
  await workbench.pane.locator("body").evaluate(() => {
    const { Office } = window as unknown as { Office: { addin: { hide(): Promise<void> } } };
    return Office.addin.hide();
  });
  await workbench.page.locator("#pane").waitFor({ state: "hidden" });
}

async function isShown(): Promise<boolean> {
  return workbench.page.locator("#pane").isVisible();
}

test("Variance shows the pane where it was hidden, on its page", async () => {
  await hidePane();
  await press("Variance");
  await workbench.pane.getByRole("heading", { name: "Variance report" }).waitFor();
  expect(await isShown()).toBe(true);
});

test("Open pane shows the pane", async () => {
  await hidePane();
  await press("Open pane");
  expect(await isShown()).toBe(true);
});

test("Re-run runs the report again from a hidden pane, and tells of it; Undo last run takes it back", async () => {
  await workbench.pane.getByRole("button", { name: "Preview" }).click();
  await workbench.pane.getByRole("button", { name: "Write the report" }).click();
  await workbench.pane.getByText(/figures agree with the engine/).waitFor();
  const tabs = await workbench.tabs();
  await hidePane();
  await press("Re-run");
  await workbench.pane
    .getByText(/figures agree with the engine; all \d+ checks are OK/)
    .waitFor({ timeout: 60_000 });
  expect(await isShown()).toBe(true);
  expect(await workbench.tabs()).toEqual(tabs);
  await press("Undo last run");
  await workbench.pane.getByText(/Undid the last run/).waitFor();
});

test("Help opens the pages of help in a window of their own", async () => {
  const opened = workbench.page.context().waitForEvent("page");
  await press("Help");
  const help = await opened;
  await help.getByRole("heading", { name: "Finance Ops for Excel" }).waitFor();
  expect(new URL(help.url()).pathname).toBe("/addin/help.html");
  await help.close();
});

test("nothing was said in the console, and nothing was asked of another machine", () => {
  expect(workbench.messages).toEqual([]);
  expect(workbench.outside).toEqual([]);
});
