import { maxRows } from "../../../src/cells/address";
import { officeBook } from "../../support/officeBook";
import { richSheet } from "../../support/richSheet";

const hers = { name: "Hers", rows: [["mine", 1]] };

test("the user is taken to a block, and her selection is told", async () => {
  const { workbook, host } = await officeBook([hers, { name: "Other", rows: [[1]] }]);
  const block = { top: 2, left: 1, bottom: 4, right: 3 };
  await workbook.show("other", block);
  expect(host.state.activeSheet?.name).toBe("Other");
  expect(await workbook.selection()).toEqual({ sheet: "Other", block });
  await workbook.show("Hers");
  expect(await workbook.selection()).toEqual({
    sheet: "Hers",
    block: { top: 0, left: 0, bottom: 0, right: 0 },
  });
  await expect(workbook.show("None")).rejects.toMatchObject({
    code: "SHEET_MISSING",
    slots: { sheet: "None", sheets: "Hers, Other" },
  });
});

test("settings are kept in the workbook", async () => {
  const { workbook } = await officeBook([hers]);
  expect(await workbook.setting("FinOps.Presets")).toBeNull();
  await workbook.changeSetting("FinOps.Presets", "{}");
  await workbook.changeSetting("FinOps.Presets", '{"a":1}');
  expect(await workbook.setting("FinOps.Presets")).toBe('{"a":1}');
  await workbook.changeSetting("FinOps.Presets", null);
  await workbook.changeSetting("FinOps.Presets", null);
  expect(await workbook.setting("FinOps.Presets")).toBeNull();
});

test("a frozen copy has values for formulas, the report's looks, and no mark", async () => {
  const { workbook, model } = await officeBook([hers]);
  await workbook.write([richSheet(3, "r1")]);
  expect(await workbook.freezeCopy("Rich")).toBe("Rich (values)");
  expect(await workbook.freezeCopy("Rich")).toBe("Rich (values) (2)");
  const [, report, copy] = model.sheets;
  expect(copy!.cell(0, 1)).toEqual({ value: 4.5 });
  expect(copy!.style(0, 1)).toEqual(report!.style(0, 1));
  expect(copy!.parts.charts).toHaveLength(1);
  expect((await workbook.sheets()).map(({ mark }) => mark?.report)).toEqual([
    undefined,
    "rich",
    undefined,
    undefined,
  ]);
  await expect(workbook.freezeCopy("None")).rejects.toMatchObject({ code: "SHEET_MISSING" });
  expect(await workbook.lastRun()).toMatchObject({ runId: "r1" });
});

test("whole columns are read as far as they are used, and have the height that was asked for", async () => {
  const { workbook, bridge } = await officeBook([{ name: "Data", rows: [["a"], [1], [2]] }]);
  const { values } = await workbook.read("Data", { top: 0, left: 0, bottom: maxRows - 1, right: 3 });
  expect(bridge.requests).toBe(2);
  expect(values).toHaveLength(maxRows);
  expect(values.slice(0, 4).map((row) => row[0])).toEqual(["a", 1, 2, null]);
  expect(values[maxRows - 1]).toEqual([null, null, null, null]);
});

test("the date system is read from the workbook", async () => {
  const { workbook } = await officeBook([hers]);
  expect(workbook.dateSystem).toBe(1900);
});

test("progress goes from something to one", async () => {
  const { workbook } = await officeBook([hers]);
  const shares: number[] = [];
  await workbook.write([richSheet(3, "r1")], { onProgress: (share) => void shares.push(share) });
  expect(shares.length).toBeGreaterThan(1);
  expect(shares.at(-1)).toBe(1);
  expect([...shares].sort((one, other) => one - other)).toEqual(shares);
});

test("a request that Excel refuses is told with its reason", async () => {
  const { workbook, bridge } = await officeBook([hers]);
  bridge.meddle = () => ({ refusal: 0 });
  await expect(workbook.sheets()).rejects.toMatchObject({
    code: "EXCEL_REFUSED",
    slots: { code: "GeneralException" },
  });
});

test("Excel's nothing instead of values is refused, in a small range and in a large one", async () => {
  const rows = Array.from({ length: 6_000 }, (_, row) => [row]);
  const { workbook, host } = await officeBook([{ name: "Data", rows }]);
  // An Excel that gives null for a range it finds too large, without an error.
  host.state.largestRead = 0;
  for (const bottom of [0, 5_999, maxRows - 1]) {
    await expect(workbook.read("Data", { top: 0, left: 0, bottom, right: 0 })).rejects.toMatchObject({
      code: "RANGE_NOT_READ",
      slots: { place: expect.stringMatching(/^Data!A1/) as unknown },
    });
  }
});
