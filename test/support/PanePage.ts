import { deepEqual, match } from "node:assert/strict";
import { findByLabelText, findByRole, findByText, fireEvent } from "@testing-library/dom";
import { openBook } from "../../src/workbench/file/openBook";
import { OfficeHost } from "../../src/workbench/host/OfficeHost";
import { bookFacts, type BookFacts } from "../../src/workbench/model/bookFacts";
import { builtAddin } from "./builtAddin";
import { openBuiltPane, type BuiltPane } from "./builtPane";

const patient = { timeout: 120_000 };

type OpenBook = Awaited<ReturnType<typeof openBook>>;

/** A page of the built pane beside a workbook, used as a user does. */
export class PanePage {
  /** The workbook as it was opened. */
  readonly before: BookFacts;

  private constructor(
    readonly book: OpenBook,
    private readonly pane: BuiltPane,
  ) {
    this.before = this.facts;
  }

  /** @param tab What the page's tab says. */
  static async open(bytes: Uint8Array, tab: string): Promise<PanePage> {
    const book = await openBook(bytes, "book.xlsx");
    const pane = openBuiltPane(builtAddin(), new OfficeHost(book.workbook));
    const tabs = await findByRole(pane.window.document.body, "navigation", {}, patient);
    (await findByText(tabs, tab, {}, patient)).click();
    return new PanePage(book, pane);
  }

  get facts(): BookFacts {
    return bookFacts(this.book.workbook);
  }

  get sheets(): readonly string[] {
    return this.book.workbook.sheets.map(({ name }) => name);
  }

  async press(name: string): Promise<void> {
    (await findByRole(this.#body, "button", { name }, patient)).click();
  }

  /** Takes a value in the field of a label. */
  async choose(label: string, value: string): Promise<void> {
    fireEvent.change(await findByLabelText(this.#body, label, {}, patient), { target: { value } });
  }

  /** Previews and writes a report. */
  async write({ preview = "Preview", write = "Write the report" } = {}): Promise<BookFacts> {
    await this.press(preview);
    await this.press(write);
    const outcome = await findByText(this.#body, /figures agree with the engine|Not done/, {}, patient);
    match(outcome.parentElement?.textContent ?? "", /Done/);
    deepEqual(this.pane.said, []);
    return this.facts;
  }

  async undo(): Promise<BookFacts> {
    await this.press("Undo last run");
    await findByText(this.#body, /Undid the last run/, {}, patient);
    return this.facts;
  }

  close(): void {
    this.pane.close();
  }

  get #body(): HTMLElement {
    return this.pane.window.document.body;
  }
}
