import type { Workbook } from "../../src/workbook/Workbook";
import { officeBook, openInHost, type OfficeBook } from "../support/officeBook";
import { printedModel } from "../support/printedModel";
import { settingsContract } from "./settingsContract";
import { undoContract } from "./undoContract";
import type { OpenBook, WorkbookHost } from "./UserBook";
import { workbookContract } from "./workbookContract";

const books = new WeakMap<Workbook, OfficeBook>();

function known(book: OfficeBook): OpenBook {
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
    return books.get(workbook)!.workbook;
  },
  rename: async (workbook, sheet, name) => {
    const { model } = books.get(workbook)!;
    model.renameSheet(
      model.sheets.find((each) => each.name === sheet)!,
      name,
    );
    return books.get(workbook)!.workbook;
  },
  remove: async (workbook, sheet) => {
    const { model } = books.get(workbook)!;
    model.removeSheet(model.sheets.find(({ name }) => name === sheet)!);
    return books.get(workbook)!.workbook;
  },
  everything: async (workbook) => ({
    ...(printedModel(books.get(workbook)!.model) as object),
    customXml: null,
  }),
};

describe("the Office.js adapter on our host", () => {
  workbookContract(host);
  undoContract(host);
  settingsContract(host);
});
