import { refusals } from "../../../src/workbench/host/wire";
import { FinanceError } from "../../../src/core/errors/financeError";
import { officeBook, type OfficeBook } from "../../support/officeBook";
import { printedModel } from "../../support/printedModel";
import { richSheet } from "../../support/richSheet";

const hers = { name: "Hers", rows: [["mine", 1]] };

/** A book in which a report of 4 lines stands, and her notes beside it. */
async function ranOnce(): Promise<OfficeBook> {
  const book = await officeBook([hers]);
  await book.workbook.write([richSheet(4, "r1")]);
  const sheet = book.model.sheets[1]!;
  sheet.setCell(20, 0, { value: "her note" });
  sheet.parts.comments.push({ id: "c1", row: 2, column: 1, content: "why?" });
  book.bridge.requests = 0;
  return book;
}

/** How many requests a run takes when nothing goes wrong. */
async function requestsOf(open: () => Promise<OfficeBook>): Promise<number> {
  const { workbook, bridge } = await open();
  await workbook.write([richSheet(6, "r2")]);
  return bridge.requests;
}

function isTooLarge({ refusal }: { readonly refusal: number }): boolean {
  return refusal === refusals.requestTooLarge || refusal === refusals.responseTooLarge;
}

const firstRun = (): Promise<OfficeBook> => officeBook([hers]);

describe.each([
  ["a first run", firstRun],
  ["a second run", ranOnce],
])("%s", (_, open) => {
  test.each([
    ["is refused", { refusal: 0 }],
    ["is done but its answer lost", { refusal: 0, after: true as const }],
    ["is too large", { refusal: refusals.requestTooLarge }],
    ["has too large an answer", { refusal: refusals.responseTooLarge, after: true as const }],
    ["comes too soon after others", { refusal: refusals.activityLimit }],
  ])("leaves the workbook as it was or complete, whichever request %s", async (__, refusal) => {
    const total = await requestsOf(open);
    expect(total).toBeGreaterThan(4);
    const undisturbed = await open();
    await undisturbed.workbook.write([richSheet(6, "r2")]);
    const complete = printedModel(undisturbed.model);
    for (let nth = 1; nth <= total; nth++) {
      const { model, workbook, bridge, host } = await open();
      const before = printedModel(model);
      bridge.meddle = (request) => (request === nth ? refusal : null);
      const ended: unknown = await workbook.write([richSheet(6, "r2")]).catch((error: unknown) => error);
      const failed = ended instanceof FinanceError;
      // What was too large may go again in parts: then the run is complete.
      // The claim to be the only writer, which comes first and goes last, is tried again.
      const isClaim = nth === 1 || nth === total;
      expect({ nth, failed: failed || isTooLarge(refusal) || isClaim }).toEqual({ nth, failed: true });
      expect({ nth, model: printedModel(model) }).toEqual({ nth, model: failed ? before : complete });
      expect(host.state.enableEvents).toBe(true);
      bridge.meddle = () => null;
      expect((await workbook.write([richSheet(6, "r3")])).mismatches).toEqual([]);
    }
  });

  test("waits for delayed answers", async () => {
    const { workbook, bridge } = await open();
    bridge.meddle = () => new Promise((resolve) => setTimeout(() => resolve(null), 15));
    expect((await workbook.write([richSheet(6, "r2")])).mismatches).toEqual([]);
  });

  test("ends with the reason of who cancels it, the workbook as it was", async () => {
    const { workbook, model, bridge } = await open();
    const before = printedModel(model);
    for (let nth = 1; nth < 20; nth++) {
      const control = new AbortController();
      bridge.requests = 0;
      bridge.meddle = (request) => {
        if (request === nth) control.abort(new Error("cancelled"));
        return null;
      };
      const ended = await workbook
        .write([richSheet(6, "r2")], { signal: control.signal })
        .catch((error: unknown) => error);
      if (!(ended instanceof Error)) break;
      expect(ended.message).toBe("cancelled");
      expect({ nth, model: printedModel(model) }).toEqual({ nth, model: before });
    }
  });
});

test("when Excel is gone for good in the middle, the message says so and the next pane undoes it", async () => {
  const before = printedModel((await ranOnce()).model) as object;
  const writing = (await requestsOf(ranOnce)) - 3;
  const { model, workbook, bridge } = await ranOnce();
  bridge.meddle = (request) =>
    request >= writing ? { refusal: 0, ...(request === writing ? { after: true } : {}) } : null;
  await expect(workbook.write([richSheet(6, "r2")])).rejects.toMatchObject({ code: "WRITE_INTERRUPTED" });
  expect(model.sheets[1]!.cell(7, 1)?.value).toBe(7.5);
  bridge.meddle = () => null;
  expect(await workbook.lastRun()).toEqual({ runId: "r2", sheets: ["Rich"], finished: false });
  await workbook.undoLastRun();
  expect(printedModel(model)).toEqual({ ...before, customXml: [] });
});

test.each([
  ["refused", { refusal: 0 }],
  ["done but its answer lost", { refusal: 0, after: true as const }],
])("an undo is complete, whichever of its requests is %s", async (_, refusal) => {
  const before = printedModel((await ranOnce()).model) as object;
  const counted = await ranOnce();
  await counted.workbook.write([richSheet(6, "r2")]);
  counted.bridge.requests = 0;
  await counted.workbook.undoLastRun();
  const total = counted.bridge.requests;
  for (let nth = 1; nth <= total; nth++) {
    const { model, workbook, bridge, host } = await ranOnce();
    await workbook.write([richSheet(6, "r2")]);
    bridge.requests = 0;
    bridge.meddle = (request) => (request === nth ? refusal : null);
    await workbook.undoLastRun();
    expect({ nth, model: printedModel(model) }).toEqual({ nth, model: { ...before, customXml: [] } });
    expect(host.state.enableEvents).toBe(true);
  }
});

test("figures that differ from the engine's are told and taken back", async () => {
  const { model, workbook } = await ranOnce();
  const before = printedModel(model);
  const sheet = richSheet(6, "r2");
  const wrong = {
    ...sheet,
    rows: [[sheet.rows[0]![0], { ...sheet.rows[0]![1], expected: 1 }], ...sheet.rows.slice(1)],
  };
  const receipt = await workbook.write([wrong]);
  expect(receipt.mismatches).toEqual([{ cell: "'Rich'!B1", engine: 1, sheet: 22.5 }]);
  expect(printedModel(model)).toEqual(before);
});

test("a protected sheet is refused before anything is written", async () => {
  const { model, workbook } = await ranOnce();
  model.sheets[1]!.isProtected = true;
  const before = printedModel(model);
  await expect(workbook.write([richSheet(6, "r2")])).rejects.toMatchObject({
    code: "EXCEL_PROTECTED",
    slots: { place: "Rich" },
  });
  expect(printedModel(model)).toEqual(before);
});

test("a sheet protected in the middle of a run is refused, the workbook as it was", async () => {
  const writing = (await requestsOf(ranOnce)) - 3;
  const { model, workbook, bridge } = await ranOnce();
  bridge.meddle = (request) => {
    model.sheets[1]!.isProtected = request === writing;
    return null;
  };
  const before = printedModel(model);
  await expect(workbook.write([richSheet(6, "r2")])).rejects.toMatchObject({ code: "EXCEL_PROTECTED" });
  expect(printedModel(model)).toEqual(before);
});

test("a sheet deleted in the middle of a run stays deleted, and the rest is as it was", async () => {
  const writing = (await requestsOf(ranOnce)) - 3;
  const { model, workbook, bridge } = await ranOnce();
  bridge.meddle = (request) => {
    if (request === writing) model.removeSheet(model.sheets[1]!);
    return null;
  };
  await expect(workbook.write([richSheet(6, "r2")])).rejects.toMatchObject({ code: "WORKBOOK_CHANGED" });
  expect(model.sheets.map(({ name }) => name)).toEqual(["Hers"]);
  expect(model.sheets[0]!.cell(0, 0)?.value).toBe("mine");
});

test("a sheet renamed in the middle of a run is written all the same, for it goes by its id", async () => {
  const writing = (await requestsOf(ranOnce)) - 3;
  const { model, workbook, bridge } = await ranOnce();
  bridge.meddle = (request) => {
    if (request === writing) model.renameSheet(model.sheets[1]!, "Renamed");
    return null;
  };
  await expect(workbook.write([richSheet(6, "r2")])).resolves.toMatchObject({ mismatches: [] });
});

test("a run waits while the user edits a cell", async () => {
  const { host, workbook } = await ranOnce();
  host.beginCellEdit();
  const writing = workbook.write([richSheet(6, "r2")]);
  await new Promise((resolve) => setTimeout(resolve, 20));
  host.endCellEdit();
  expect((await writing).mismatches).toEqual([]);
});

test("an Excel that cannot wait says that a cell is being edited", async () => {
  const { bridge, workbook } = await ranOnce();
  bridge.meddle = () => ({ refusal: refusals.cellEditing });
  await expect(workbook.sheets()).rejects.toMatchObject({ code: "CELL_EDITING" });
});

test("an answer that is too large is asked for in smaller parts", async () => {
  const rows = Array.from({ length: 400 }, (_, row) => [`${row} ${"x".repeat(20_000)}`]);
  const { workbook } = await officeBook([{ name: "Long", rows }]);
  const { values } = await workbook.read("Long", { top: 0, left: 0, bottom: 399, right: 0 });
  expect(values).toEqual(rows);
});

test("a single row that is too large for an answer is read in parts", async () => {
  const rows = [Array.from({ length: 300 }, (_, column) => `${column} ${"x".repeat(20_000)}`)];
  const { workbook } = await officeBook([{ name: "Long", rows }]);
  const { values } = await workbook.read("Long", { top: 0, left: 0, bottom: 0, right: 299 });
  expect(values).toEqual(rows);
});
