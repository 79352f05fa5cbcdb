import * as fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { openXlsx } from "../../../src/workbook/xlsx/openXlsx";
import { newXlsx } from "../../../src/workbook/xlsx/newXlsx";
import { seeds } from "../../support/seeds";
import { sheetModel } from "../../support/sheetModel";

/** What formulas, XML and Excel's own escapes would like to make something else of. */
const text = fc
  .tuple(
    fc.constantFrom("=", "+", "-", "@", "\t", "\r", "'", ""),
    fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 40 }),
      fc.constantFrom(
        "1+1",
        'HYPERLINK("x")',
        "_x0041_",
        "</v><f>",
        "&amp;",
        "  spaces  ",
        "a\nb",
        "0100",
        "TRUE",
        "#N/A",
        "\u0001",
        "2026-03-31",
      ),
    ),
  )
  .map((parts) => parts.join(""))
  .filter((value) => value !== "");

test("a text is the same text when it comes back from the file, and never a formula", async () => {
  const texts = fc.sample(text, seeds);
  const workbook = newXlsx();
  await workbook.write([
    sheetModel(
      "texts",
      "Texts",
      texts.map((value) => [{ value }]),
    ),
  ]);
  const bytes = await workbook.save();
  const again = await openXlsx(bytes, { file: "texts.xlsx" });
  const { values } = await again.read("Texts", { top: 0, left: 0, bottom: texts.length - 1, right: 0 });
  expect(values.map(([value]) => value)).toEqual(texts);
  const sheets = Object.entries(unzipSync(bytes)).filter(([part]) => part.startsWith("xl/worksheets/sheet"));
  expect(sheets).toHaveLength(1);
  expect(strFromU8(sheets[0]![1])).not.toMatch(/<f[ >/]/);
});
