import type { Workbook } from "../../src/workbook/Workbook";
import { officeBook, openInHost, type OfficeBook } from "../support/officeBook";
import type { WorkbookHost } from "./UserBook";
import { workbookContract } from "./workbookContract";

const books = new WeakMap<Workbook, OfficeBook>();

function known(book: OfficeBook): Workbook {
  books.set(book.workbook, book);
  return book.workbook;
}

const host: WorkbookHost = {
  open: async (sheets) => known(await officeBook(sheets)),
  // The pane is closed and opened: another host and client state over the same workbook.
  reopen: async (workbook) => known(await openInHost(books.get(workbook)!.model)),
  typeInto: async (workbook, sheet, { row, column }, value) => {
    const { model } = books.get(workbook)!;
    model.sheets.find(({ name }) => name === sheet)!.setCell(row, column, { value });
    return workbook;
  },
  rename: async (workbook, sheet, name) => {
    const { model } = books.get(workbook)!;
    model.renameSheet(
      model.sheets.find((each) => each.name === sheet)!,
      name,
    );
    return workbook;
  },
};

describe("the Office.js adapter on our host", () => {
  workbookContract(host);
});
