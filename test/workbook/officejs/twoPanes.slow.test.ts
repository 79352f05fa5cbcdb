import { FinanceError } from "../../../src/core/errors/financeError";
import { OfficeWorkbook } from "../../../src/workbook/officejs/OfficeWorkbook";
import { officeBook, openInHost, type OfficeBook } from "../../support/officeBook";
import { printedModel } from "../../support/printedModel";
import { richSheet } from "../../support/richSheet";

const hers = { name: "Hers", rows: [["mine", 1]] };

async function ranOnce(): Promise<OfficeBook> {
  const book = await officeBook([hers]);
  await book.workbook.write([richSheet(4, "r1")]);
  book.bridge.requests = 0;
  return book;
}

const sheetsOf = ({ model }: Pick<OfficeBook, "model">): unknown =>
  (printedModel(model) as { readonly sheets: unknown }).sheets;

/** Everything but what is ours alone: journal, record and claim. */
function withoutXml(model: OfficeBook["model"]): object {
  return { ...(printedModel(model) as object), customXml: [] };
}

/** Another pane on the same workbook: a second window, or a co-author. */
const otherPane = (): Promise<OfficeWorkbook> => OfficeWorkbook.open("two");

test("of two runs at once one is done and the other refused, whenever the second begins", async () => {
  const counted = await ranOnce();
  await counted.workbook.write([richSheet(6, "r2")]);
  const complete = sheetsOf(counted);
  const total = counted.bridge.requests;
  let refused = 0;
  for (let nth = 1; nth <= total; nth++) {
    const book = await ranOnce();
    const { workbook, bridge } = book;
    const second = await otherPane();
    let ended: Promise<unknown> = Promise.resolve();
    bridge.requests = 0;
    bridge.meddle = (request) => {
      if (request !== nth) return null;
      bridge.meddle = () => null;
      ended = second.write([richSheet(6, "r2")]).catch((error: unknown) => error);
      return null;
    };
    const first: unknown = await workbook.write([richSheet(6, "r2")]).catch((error: unknown) => error);
    const outcomes = [first, await ended];
    const failures = outcomes.filter((outcome) => outcome instanceof FinanceError);
    expect({ nth, codes: failures.map(({ code }) => code) }).toEqual({
      nth,
      codes: failures.map(() => "OTHER_PANE_WRITES"),
    });
    expect(failures.length).toBeLessThan(2);
    refused += failures.length;
    expect({ nth, sheets: sheetsOf(book) }).toEqual({ nth, sheets: complete });
  }
  expect(refused).toBeGreaterThan(total / 2);
});

test.each([
  ["undo", (other: OfficeWorkbook) => other.undoLastRun()],
  ["freeze a copy", (other: OfficeWorkbook) => other.freezeCopy("Rich")],
])("another pane cannot %s in the middle of a run, and is told what to do", async (_, change) => {
  const { model, workbook, bridge } = await ranOnce();
  const second = await otherPane();
  let ended: Promise<unknown> = Promise.resolve();
  bridge.requests = 0;
  bridge.meddle = (request) => {
    if (request === 5) ended = change(second).catch((error: unknown) => error);
    return null;
  };
  await workbook.write([richSheet(6, "r2")]);
  expect(await ended).toMatchObject({
    code: "OTHER_PANE_WRITES",
    message: expect.stringMatching(/Another pane is writing/) as unknown,
    remedy: expect.stringMatching(/Wait until it is done and try again/) as unknown,
  });
  expect(model.sheets.map(({ name }) => name)).toEqual(["Hers", "Rich"]);
  expect(await second.lastRun()).toMatchObject({ runId: "r2", finished: true });
});

test("a pane that is reloaded in the middle of a run finds it, undoes it, or runs over it, whichever request was the last", async () => {
  const before = withoutXml((await ranOnce()).model);
  const counted = await ranOnce();
  await counted.workbook.write([richSheet(6, "r2")]);
  const total = counted.bridge.requests;
  const over = { ...richSheet(6, "r2"), mark: richSheet(6, "r3").mark };
  const again = await ranOnce();
  await again.workbook.write([over]);
  const rewritten = withoutXml(again.model);
  let unfinished = 0;
  for (let last = 1; last < total; last++) {
    for (const next of ["undo", "run"]) {
      const { model, workbook, bridge } = await ranOnce();
      let isGone!: () => void;
      const gone = new Promise<void>((resolve) => (isGone = resolve));
      bridge.meddle = (request) => {
        if (request <= last) return null;
        isGone();
        // The page is no more: nobody hears an answer.
        return new Promise(() => undefined);
      };
      void workbook.write([richSheet(6, "r2")]);
      await gone;
      const reloaded = await openInHost(model);
      const run = await reloaded.workbook.lastRun();
      if (run?.finished === false) unfinished += 1;
      if (next === "run") await reloaded.workbook.write([over]);
      else if (run?.runId === "r2") await reloaded.workbook.undoLastRun();
      expect({ last, next, book: withoutXml(model) }).toEqual({
        last,
        next,
        book: next === "run" ? rewritten : before,
      });
    }
  }
  expect(unfinished).toBeGreaterThan(2);
});

test("a claim that another pane left behind ends by itself", async () => {
  const { model, workbook } = await ranOnce();
  const left = (minutes: number): string =>
    `<writing xmlns="urn:finance-ops-for-excel:writing" pane="two" at="${Date.now() - minutes * 60_000}"/>`;
  model.customXml.set("left", left(4));
  await expect(workbook.write([richSheet(6, "r2")])).rejects.toMatchObject({ code: "OTHER_PANE_WRITES" });
  model.customXml.set("left", left(6));
  expect((await workbook.write([richSheet(6, "r2")])).mismatches).toEqual([]);
  expect(model.customXml.has("left")).toBe(false);
});
