import { array, assert, asyncProperty, oneof, string, stringMatching } from "fast-check";
import { decodeCellText, encodeCellText } from "../../../src/workbook/xlsx/xml/cellText";
import { newXlsx } from "../../../src/workbook/xlsx/newXlsx";
import { openXlsx } from "../../../src/workbook/xlsx/openXlsx";
import { looksLikeFormula } from "../../../src/workbook/xlsx/write/cellXml";
import { sheetModel } from "../../support/sheetModel";
import { partsOf } from "./fixtureBook";

test.each([
  ["plain", "plain"],
  ["bell \u0007", "bell _x0007_"],
  ["a\r\nb", "a_x000D_\nb"],
  ["_x0041_", "_x005F_x0041_"],
  ["_x41_", "_x41_"],
  ["\ud83d\ude00", "\ud83d\ude00"],
  ["half \ud83d", "half _xD83D_"],
])("%j is stored as %j and comes back", (text, stored) => {
  expect(encodeCellText(text)).toBe(stored);
  expect(decodeCellText(stored)).toBe(text);
});

test("a file never holds a character that XML forbids", async () => {
  const texts = ["bell \u0007", "nul \u0000", "\ufffe", "half \ud83d", "half \udc00", "return \r", "_x0041_"];
  const workbook = newXlsx();
  await workbook.write([
    sheetModel(
      "texts",
      "Texts",
      texts.map((value) => [{ value }]),
    ),
  ]);
  const xml = (await partsOf(workbook))["xl/worksheets/sheet1.xml"]!;
  expect(Array.from(xml.matchAll(/<t[^>]*>(.*?)<\/t>/gs), (match) => match[1])).toEqual([
    "bell _x0007_",
    "nul _x0000_",
    "_xFFFE_",
    "half _xD83D_",
    "half _xDC00_",
    "return _x000D_",
    "_x005F_x0041_",
  ]);
});

const anyText = oneof(
  string({ unit: "binary", minLength: 1, maxLength: 40 }),
  stringMatching(/^[=+\-@\t\r_x0-9A-F <>&"' \n]{1,30}$/),
);

test("every text comes back from a file as it was, and never as a formula", async () => {
  await assert(
    asyncProperty(array(anyText, { minLength: 1, maxLength: 20 }), async (texts) => {
      const workbook = newXlsx();
      await workbook.write([
        sheetModel(
          "texts",
          "Texts",
          texts.map((value) => [{ value }]),
        ),
      ]);
      const again = await openXlsx(await workbook.save(), { file: "texts.xlsx" });
      const block = { top: 0, left: 0, bottom: texts.length - 1, right: 0 };
      expect((await again.read("Texts", block)).values).toEqual(texts.map((text) => [text]));
      expect(await again.formula("Texts", { row: 0, column: 0 })).toBeNull();
    }),
    { numRuns: 60, seed: 20_260_131 },
  );
});

test("only text that Excel would take for a formula or a command is quoted", () => {
  const texts = ["=1", "+1", "-1", "@a", "\tx", "\rx", "1=1", "'=1", "", " =1", "a"];
  expect(texts.filter(looksLikeFormula)).toEqual(["=1", "+1", "-1", "@a", "\tx", "\rx"]);
});

test.each([0.1 + 0.2, -0.000_001, 1e300, 5e-324, 2 ** 53, -1_234_567.89, 0])(
  "the number %d keeps every digit",
  async (value) => {
    const workbook = newXlsx();
    await workbook.write([sheetModel("numbers", "Numbers", [[{ value }]])]);
    const again = await openXlsx(await workbook.save(), { file: "numbers.xlsx" });
    expect((await again.read("Numbers", { top: 0, left: 0, bottom: 0, right: 0 })).values).toEqual([[value]]);
  },
);
