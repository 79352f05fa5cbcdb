import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { openXlsx } from "../../src/workbook/xlsx/openXlsx";
import { WorkbenchPage } from "../support/WorkbenchPage";
import { textsOf } from "../workbook/xlsx/fixtureBook";

jest.setTimeout(60_000);

const fixture = (name: string): string => resolve(__dirname, "../fixtures/books", name);

let bench: WorkbenchPage;

beforeAll(async () => {
  bench = await WorkbenchPage.open();
}, 180_000);

afterAll(async () => {
  await bench.close();
});

/** The bytes and the name of the file that a button gives. */
async function saved(
  press: () => Promise<void>,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const [download] = await Promise.all([bench.page.waitForEvent("download"), press()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

function button(name: string): ReturnType<typeof bench.page.getByRole> {
  return bench.page.getByRole("button", { name, exact: true });
}

async function open(path: string): Promise<void> {
  const [chooser] = await Promise.all([bench.page.waitForEvent("filechooser"), button("Open …").click()]);
  await chooser.setFiles(path);
}

test("a custom function typed into the grid is saved as Excel does and opens again", async () => {
  await bench.page.getByText("Ledger", { exact: true }).click();
  await bench.goTo("Z1");
  await bench.page.keyboard.type("=FINOPS.VARIANCE(H2:H4,I2:I4)");
  await bench.page.keyboard.press("Enter");
  await bench.page.waitForTimeout(2000);
  const { name, bytes } = await saved(() => button("Save as .xlsx").click());
  expect(name).toMatch(/\.xlsx$/);
  const book = await openXlsx(bytes, { file: name });
  expect((await book.sheets()).map((sheet) => sheet.name)).toEqual(["Read me", "Ledger"]);
  const cell = /<c r="Z1"[^>]*>.*?<\/c>/.exec(textsOf(bytes)["xl/worksheets/sheet2.xml"]!)![0];
  expect(cell).toMatch(/cm="1"><f t="array" ref="Z1:Z3">_xldudf_FINOPS_VARIANCE\(H2:H4,I2:I4\)<\/f><v>-?\d/);
});

test("what a file cannot hold is told before it is saved, and nothing is saved when the user cancels", async () => {
  await open(fixture("mixed-openpyxl.xlsx"));
  await bench.page.getByText("is ready").waitFor();
  await button("Save as .xlsx").click();
  const dialog = bench.page.getByRole("dialog", { name: "These will not be in mixed-openpyxl.xlsx:" });
  expect(await dialog.getByRole("listitem").allTextContents()).toEqual([
    "Budget's data: picture",
    "Workbook: chart sheet",
  ]);
  await bench.page.keyboard.press("Escape");
  await bench.page.getByText("mixed-openpyxl.xlsx was not saved.").waitFor();

  await button("Save as .xlsx").click();
  const { bytes } = await saved(() => dialog.getByRole("button", { name: "Save" }).click());
  const book = await openXlsx(bytes, { file: "mixed-openpyxl.xlsx" });
  expect((await book.sheets()).map(({ name }) => name)).toContain("Budget's data");
});

test("a sheet is saved as .csv, and a file that cannot be opened leaves the book as it was", async () => {
  await open(fixture("ledger-libreoffice.xlsx"));
  await bench.page.getByText("is ready").waitFor();
  await button("Save as .csv").click();
  const { name, bytes } = await saved(() =>
    bench.page.getByRole("dialog").getByRole("button", { name: "Save" }).click(),
  );
  expect(name).toBe("ledger-libreoffice - Ledger.csv");
  expect(new TextDecoder().decode(bytes)).toMatch(/^\uFEFF?Day,Account/);

  const before = await bench.tabs();
  await open(resolve(__dirname, "../../package.json"));
  await bench.page.getByText(/package\.json cannot be read as a workbook/).waitFor();
  expect(await bench.tabs()).toEqual(before);
  expect(bench.messages).toEqual([]);
});
