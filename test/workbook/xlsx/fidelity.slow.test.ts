import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { bookFidelity, describeFidelity, isFaithful } from "../../../tools/fidelity/bookFidelity";
import { comparePackages } from "../../../tools/fidelity/comparePackages";
import { sampleRun, sampleSheets } from "../../../tools/fidelity/sampleSheets";
import { fixtureBook, fixtureBytes } from "./fixtureBook";

const books = readdirSync(resolve(__dirname, "../../fixtures/books"));

test.each(books)(
  "%s keeps every part when a report is added; a second run changes nothing, an undo leaves nothing",
  async (book) => {
    const result = await bookFidelity(fixtureBytes(`books/${book}`), book);
    expect(describeFidelity(result)).toMatch(
      / 4 added to .* 0 lost, second run equal yes, undone yes, [0-4] parts/,
    );
    expect(isFaithful(result)).toBe(true);
  },
);

describe("the comparison finds what a careless writer would do", () => {
  const original = fixtureBytes("books/modern-by-hand.xlsx");

  /** The result of a good write, with one part changed. */
  async function spoilt(part: string, change: (text: string) => string | null) {
    const workbook = await fixtureBook("books/modern-by-hand.xlsx");
    await workbook.write(sampleSheets(sampleRun));
    const parts = unzipSync(await workbook.save());
    const changed = change(strFromU8(parts[part]!));
    expect(changed).not.toBe(strFromU8(parts[part]!));
    if (changed === null) delete parts[part];
    else parts[part] = strToU8(changed);
    return comparePackages(original, zipSync(parts));
  }

  test("a part dropped", async () => {
    expect((await spoilt("xl/pivotCache/pivotCacheRecords1.xml", () => null)).lost).toEqual([
      "xl/pivotCache/pivotCacheRecords1.xml",
    ]);
  });

  test.each([
    [
      "a cell of the user's",
      "xl/worksheets/sheet1.xml",
      "<v>20.5</v>",
      "<v>20.50</v>",
      "xl/worksheets/sheet1.xml: it need not be touched",
    ],
    [
      "an external link unlisted",
      "xl/workbook.xml",
      /<externalReference [^>]*>/,
      "",
      "xl/workbook.xml: workbook lost a externalReferences",
    ],
    ["a setting forgotten", "xl/workbook.xml", ' iterate="1"', "", "xl/workbook.xml: workbook lost a calcPr"],
    [
      "a name moved to another sheet",
      "xl/workbook.xml",
      'name="Lines" localSheetId="1"',
      'name="Lines" localSheetId="0"',
      "xl/workbook.xml: workbook lost a definedNames",
    ],
    [
      "styles in another order",
      "xl/styles.xml",
      /(<cellXfs[^>]*>)(<xf[^>]*\/>)(<xf[^>]*\/>)/,
      "$1$3$2",
      "xl/styles.xml: entry 0 of cellXfs differs",
    ],
    [
      "a relationship gone",
      "xl/_rels/workbook.xml.rels",
      /<Relationship [^>]*person[^>]*>/,
      "",
      "xl/_rels/workbook.xml.rels: an entry is gone",
    ],
    [
      "a content type gone",
      "[Content_Types].xml",
      /<Override [^>]*threaded[^>]*>/,
      "",
      "[Content_Types].xml: an entry is gone",
    ],
  ])("%s", async (_, part, found, replacement, expected) => {
    expect((await spoilt(part, (text) => text.replace(found, replacement))).damaged).toEqual([expected]);
  });
});
