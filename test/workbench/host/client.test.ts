import { MemoryWorkbook } from "../../../src/workbench/model/MemoryWorkbook";
import { OfficeHost } from "../../../src/workbench/host/OfficeHost";
import { connectOffice, type OfficeBridge } from "../../support/officeBridge";

let model: MemoryWorkbook;
let host: OfficeHost;
let bridge: OfficeBridge;

beforeEach(() => {
  model = new MemoryWorkbook();
  model.addSheet("Sheet1");
  host = new OfficeHost(model);
  bridge = connectOffice(host);
});

const values = (address: string): Promise<unknown> =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange(address).load("values");
    await context.sync();
    return range.values;
  });

test("the client adds a sheet, writes to it and reads it", async () => {
  const read = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("It's new");
    const range = sheet.getRange("A1:B2");
    range.values = [
      [1, "two"],
      [true, "=A1*2"],
    ];
    range.load("values,formulas,address,valueTypes");
    sheet.load("name,id");
    await context.sync();
    return { values: range.values, formulas: range.formulas, address: range.address, name: sheet.name };
  });
  expect(read).toEqual({
    values: [
      [1, "two"],
      [true, 2],
    ],
    formulas: [
      [1, "two"],
      [true, "=A1*2"],
    ],
    address: "'It''s new'!A1:B2",
    name: "It's new",
  });
});

test("an array of more than 1,500 cells arrives whole through the client's chunks", async () => {
  const rows = Array.from({ length: 700 }, (_, row) => [row, row * 2, `row ${row}`]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("B2:D701").values = rows;
    await context.sync();
  });
  expect(await values("B2:D701")).toEqual(rows);
});

test("whole columns have no values", async () => {
  expect(await values("A:B")).toBeNull();
});

test.each([
  ["=1+1", 2],
  ["+1+1", 2],
  ["-A5+3", 3],
  ["'=1+1", "=1+1"],
  ["0100", 100],
  ["'0100", "0100"],
  ["2010-12-31", 40_543],
  ["TRUE", true],
  ["#N/A", "#N/A"],
  ["-", "-"],
])("a cell given %j holds %j", async (given, held) => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[given]];
    await context.sync();
  });
  expect(await values("A1")).toEqual([[held]]);
});

test("a cell formatted as text keeps a formula as text", async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
    range.numberFormat = [["@"]];
    range.values = [["=1+1"]];
    await context.sync();
  });
  expect(await values("A1")).toEqual([["=1+1"]]);
});

test("what a batch did before its failure stays done", async () => {
  const batch = Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1").values = [[7]];
    context.workbook.worksheets.getItem("Missing").getRange("A1").values = [[8]];
    await context.sync();
  });
  await expect(batch).rejects.toMatchObject({ code: "ItemNotFound" });
  expect(await values("A1")).toEqual([[7]]);
});

test("a member that the host does not have answers ApiNotFound", async () => {
  const batch = Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1").autoFill("A1:A5");
    await context.sync();
  });
  await expect(batch).rejects.toMatchObject({ code: "ApiNotFound" });
});

test("while a cell is edited a request is refused, or waits when it said so", async () => {
  host.beginCellEdit();
  await expect(Excel.run((context) => context.sync())).rejects.toMatchObject({
    code: "InvalidOperationInCellEditMode",
  });
  let isDone = false;
  const waiting = Excel.run({ delayForCellEdit: true }, async (context) => {
    await context.sync();
    isDone = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(isDone).toBe(false);
  host.endCellEdit();
  await waiting;
  expect(isDone).toBe(true);
});

test("requests over 5 MB are refused", async () => {
  const batch = Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [["x".repeat(6 * 1024 * 1024)]];
    await context.sync();
  });
  await expect(batch).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
});

test("answers over 5 MB are refused", async () => {
  const sheet = model.sheets[0]!;
  for (let row = 0; row < 300; row++) sheet.setCell(row, 0, { value: "x".repeat(20_000) });
  await expect(values("A1:A300")).rejects.toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
});

test("a listener hears of edits with their source, and of none while events are off", async () => {
  const heard: unknown[] = [];
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.onChanged.add(async ({ address, source }) => void heard.push([address, source]));
    await context.sync();
    sheet.getRange("A1").values = [[1]];
    await context.sync();
    context.runtime.enableEvents = false;
    sheet.getRange("A2").values = [[1]];
    context.runtime.enableEvents = true;
    await context.sync();
  });
  const [sheet] = model.sheets;
  host.raise({ kind: "changed", sheet: sheet!, changeType: "RangeEdited", address: "B2" }, "Remote");
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(heard).toEqual([
    ["A1", "Local"],
    ["B2", "Remote"],
  ]);
});

test("requests are counted", async () => {
  await values("A1");
  expect(bridge.requests).toBe(1);
});
