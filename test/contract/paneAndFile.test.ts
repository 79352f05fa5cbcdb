import { findByLabelText, findByRole, findByText, fireEvent } from "@testing-library/dom";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { cellName } from "../../src/cells/address";
import { openBook } from "../../src/workbench/file/openBook";
import type { LiveWorkbook } from "../../src/workbench/grid/LiveWorkbook";
import { OfficeHost } from "../../src/workbench/host/OfficeHost";
import { bookFacts, type BookFacts } from "../../src/workbench/model/bookFacts";
import { openXlsx } from "../../src/workbook/xlsx/openXlsx";
import { bookDifferences } from "../support/bookDifferences";
import { bookBytes } from "../support/books";
import { builtAddin } from "../support/builtAddin";
import { openBuiltPane } from "../support/builtPane";
import { runIdOf } from "../support/runIdOf";
import { reportByFile } from "../support/reportByFile";
import { ownLedgers } from "./ownLedgers";

let folder: string;
beforeAll(() => {
  folder = builtAddin();
});

/** The workbook after a user has clicked through the built pane beside it. */
async function byPane(
  book: Uint8Array,
  choices: Readonly<Record<string, string>> = {},
): Promise<LiveWorkbook> {
  const { workbook } = await openBook(book, "book.xlsx");
  const pane = openBuiltPane(folder, new OfficeHost(workbook));
  try {
    const { body } = pane.window.document;
    const press = async (name: string | RegExp): Promise<void> =>
      (await findByRole(body, "button", { name }, patient)).click();
    await press(/^Report variance of/);
    if (Object.keys(choices).length > 0) await press(/^More choices/);
    for (const [label, value] of Object.entries(choices)) {
      fireEvent.change(await findByLabelText(body, label), { target: { value } });
    }
    await press("Preview");
    await press("Write the report");
    const outcome = await findByText(body, /figures agree with the engine|Not done/, {}, patient);
    expect(outcome.parentElement?.textContent).toContain("Done");
    expect(pane.said).toEqual([]);
    return workbook;
  } finally {
    pane.close();
  }
}

const patient = { timeout: 30_000 };

async function expectSameSheets(
  book: Uint8Array,
  choices?: Readonly<Record<string, string>>,
  options?: readonly string[],
): Promise<void> {
  const pane = await byPane(book, choices);
  const bytes = await reportByFile(book, runIdOf(bookFacts(pane)), options);
  const file = await openBook(bytes, "report.xlsx");
  const facts = bookFacts(file.workbook);
  expect(bookDifferences(bookFacts(pane), facts)).toEqual([]);
  // The file shows what it stores until somebody calculates it.
  expect(bookDifferences(facts, { ...facts, ...(await storedValues(bytes)) })).toEqual([]);
}

async function storedValues(bytes: Uint8Array): Promise<BookFacts> {
  const file = await openXlsx(bytes, { file: "report.xlsx" });
  const facts: Record<string, string | number | boolean> = {};
  for (const { name, used } of await file.sheets()) {
    if (!used) continue;
    const { values } = await file.read(name, used);
    for (const [down, cells] of values.entries()) {
      for (const [across, value] of cells.entries()) {
        if (value === null) continue;
        const place = cellName({ row: used.top + down, column: used.left + across });
        facts[`${name}!${place} value`] = typeof value === "object" ? value.code : value;
      }
    }
  }
  return facts;
}

test("the sample company: sheets by the built pane and by the file command are the same", async () => {
  await expectSameSheets(readFileSync(resolve(__dirname, "../../assets/samples/harbour-tea.xlsx")));
});

test.each(ownLedgers)(
  "$what: sheets by pane and by file are the same",
  async ({ choices, options, ...spec }) => {
    await expectSameSheets(await bookBytes(spec), choices, options);
  },
);
