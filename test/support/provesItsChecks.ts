import type { CellValue } from "../../src/cells/CellValue";
import type { CostCase } from "./costCase";
import type { Edit } from "./recalculated";

/** A cell that is typed over: by its address, or by the line and the heading that it stands under; on the sheet looked at when omitted. */
export interface PlantedAt {
  readonly sheet?: string;
  readonly cell?: string;
  readonly line?: string | readonly [string, string];
  readonly heading?: string;
}

/** A sheet, what is typed over, by which value, and the checks of the sheet that turn red by it. */
export type PlantedDefect = readonly [sheet: string, at: PlantedAt, value: CellValue, red: readonly string[]];

/** The cell under a heading in the line with these labels. */
export const under = (line: PlantedAt["line"], heading: string, sheet?: string): PlantedAt => ({
  line: line!,
  heading,
  ...(sheet === undefined ? {} : { sheet }),
});

/** Another sheet of the report fails: the front sheet says so. */
export const failing = (front: string, sheet: string): PlantedDefect => [
  front,
  { sheet, cell: "FO_STATUS" },
  "ERROR",
  ["Sheets whose checks are not OK: all sheets"],
];

/** Tests that no check of a report is red by itself, that each defect turns its checks red and no other, and that each check has a defect. */
export function provesItsChecks(written: () => CostCase, defects: readonly PlantedDefect[]): void {
  it("has no red check while nothing is wrong", async () => {
    expect(await redBySheet(written())).toEqual({});
  }, 120_000);

  it.each(defects)(
    "%s: %j typed over with %j",
    async (sheet, at, value, red) => {
      const edit = editOf(written(), sheet, at, value);
      expect([...(await written().sheet(sheet).wrongAfter([edit]))].sort()).toEqual([...red].sort());
    },
    120_000,
  );

  it("has a planted defect for every check of every sheet", () => {
    const proved = new Set(defects.flatMap(([sheet, , , red]) => red.map((check) => `${sheet}: ${check}`)));
    const unproved = written()
      .computation.sheets.flatMap(({ model, checks }) =>
        checks.rows.map(({ name }) => `${model.name}: ${name}`),
      )
      .filter((check) => !proved.has(check));
    expect(unproved).toEqual([]);
  });
}

async function redBySheet(written: CostCase): Promise<Readonly<Record<string, readonly string[]>>> {
  const found: [string, readonly string[]][] = [];
  for (const { model } of written.computation.sheets)
    found.push([model.name, await written.sheet(model.name).wrongAfter([])]);
  return Object.fromEntries(found.filter(([, red]) => red.length > 0));
}

function editOf(
  written: CostCase,
  looked: string,
  { sheet = looked, cell, line, heading }: PlantedAt,
  value: CellValue,
): Edit {
  if (cell === undefined) return { sheet, cell: written.sheet(sheet).place(line!, heading!), value };
  const named = written.computation.sheets
    .find(({ model }) => model.name === sheet)
    ?.model.names.find(({ name }) => name === cell);
  return { sheet, cell: named ? named.refersTo.replace(/^.*!/, "").replaceAll("$", "") : cell, value };
}
