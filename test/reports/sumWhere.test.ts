import * as fc from "fast-check";
import { Calculator } from "../../src/calc/Calculator";
import type { CellValue } from "../../src/cells/CellValue";
import { labelFromCell } from "../../src/cells/labelFromCell";
import { criteriaSafety } from "../../src/reports/formula/criteria";
import { sumWhere } from "../../src/reports/formula/sumWhere";
import { tableColumn, textLiteral } from "../../src/reports/formula/text";
import { GridSource } from "../calc/gridSource";
import { seeds } from "../support/seeds";

/** Codes stand in column A as values, even those that begin with "="; the formula alone is one, in column E. */
class CodeSheet extends GridSource {
  override formula(sheet: string, row: number, column: number): string | undefined {
    return column === 4 ? super.formula(sheet, row, column) : undefined;
  }
}

/** Sum of column B where column A reads as the label, by the formula that the builder chose. */
function byFormula(
  codes: readonly CellValue[],
  label: string,
  withCell: boolean,
): { formula: string; value: CellValue } {
  const rows = codes.length;
  const safety = criteriaSafety([...new Set(codes.map(labelFromCell))]);
  const cell = withCell ? { cell: "$D$1" } : {};
  const formula = sumWhere(`$B$1:$B$${rows}`, [
    { kind: "equals", column: `$A$1:$A$${rows}`, label, safety, ...cell },
  ]);
  const source = new CodeSheet({
    S: codes.map((code, index) => [
      code,
      2 ** index,
      null,
      index === 0 ? label : null,
      index === 0 ? `=${formula}` : null,
    ]),
  });
  return { formula, value: new Calculator(source).value("S", 0, 4) };
}

function byEquality(codes: readonly CellValue[], label: string): number {
  return codes.reduce(
    (sum: number, code, index) => (labelFromCell(code) === label ? sum + 2 ** index : sum),
    0,
  );
}

const piece = fc.constantFrom(
  "*",
  "?",
  "~",
  "<",
  ">",
  "=",
  "0",
  "1",
  "00",
  "100",
  "a",
  "A",
  "-",
  "/",
  ".",
  " ",
  "Mar",
  "E",
  "%",
  "$",
  "(",
  ")",
  "ß",
  "SS",
  '"',
  "'",
  "TRUE",
  "#",
);
const code: fc.Arbitrary<CellValue> = fc.oneof(
  fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join("")),
  fc.constantFrom(
    "0100",
    "100",
    "1e2",
    "100.0",
    " 100",
    "2010-12",
    "40513",
    "1/2",
    "Dec 2010",
    "DEC1",
    "50%",
    "$5",
    "(5)",
    "-5",
    "TRUE",
    "#N/A",
    "*",
    "~*",
    "?",
    "a*",
    "ab",
    "AB",
    "Ab",
  ),
  fc.constantFrom(100, 40513, -5, 0.5, 5),
  fc
    .date({ min: new Date("2000-01-01"), max: new Date("2030-01-01"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
);

test("the formula for a code adds up exactly the rows whose code equals it, whatever the codes look like", () => {
  fc.assert(
    fc.property(
      fc.array(code, { minLength: 1, maxLength: 12 }),
      fc.nat(),
      fc.boolean(),
      (codes, pick, withCell) => {
        const label = labelFromCell(codes[pick % codes.length]!);
        const { formula, value } = byFormula(codes, label, withCell);
        expect({ formula, value }).toEqual({ formula, value: byEquality(codes, label) });
      },
    ),
    seeds,
  );
});

test("what has none of some labels is all that the labels' own formulas leave", () => {
  fc.assert(
    fc.property(fc.array(code, { minLength: 1, maxLength: 12 }), fc.nat(), (codes, pick) => {
      const listed = [...new Set(codes.map(labelFromCell))].slice(0, 1 + (pick % codes.length));
      const safety = criteriaSafety([...new Set(codes.map(labelFromCell))]);
      const labels = listed.map((label, index) => ({ label, cell: `$D$${index + 1}` }));
      const formula = sumWhere(`$B$1:$B$${codes.length}`, [
        { kind: "noneOf", column: `$A$1:$A$${codes.length}`, labels, safety },
      ]);
      const source = new CodeSheet({
        S: codes.map((each, index) => [
          each,
          2 ** index,
          null,
          listed[index] ?? null,
          index === 0 ? `=${formula}` : null,
        ]),
      });
      const left = codes.reduce(
        (sum: number, each, index) => (listed.includes(labelFromCell(each)) ? sum : sum + 2 ** index),
        0,
      );
      const value = new Calculator(source).value("S", 0, 4);
      expect({ formula, value }).toEqual({ formula, value: left });
    }),
    seeds,
  );
});

test("others are found by criteria where none of the labels is doubtful", () => {
  const others = (labels: readonly string[]): string =>
    sumWhere("X", [
      {
        kind: "noneOf",
        column: "A",
        labels: labels.map((label, index) => ({ label, cell: `$D$${index + 1}` })),
        safety: criteriaSafety(labels),
      },
    ]);
  expect(others(["a", "b*"])).toBe('SUMIFS(X,A,"<>"&$D$1,A,"<>b~*")');
  expect(others(["a", "6000"])).toBe('SUMPRODUCT((1-EXACT(A&"",$D$1))*(1-EXACT(A&"",$D$2))*1,X)');
});

test.each([
  [["6000", "6010"], "6000", "SUMIFS"],
  [["35-EB", "35"], "35-EB", "SUMIFS"],
  [["class_100", "class_200"], "class_100", "SUMIFS"],
  [["CAM*", "CAM1"], "CAM*", "SUMIFS"],
  [["0100", "100"], "100", "SUMPRODUCT"],
  [["sales", "Sales"], "Sales", "SUMPRODUCT"],
  [["2010-12", "2011-01"], "2010-12", "SUMPRODUCT"],
  [["DEC1", "x"], "DEC1", "SUMPRODUCT"],
  [["a".repeat(255), "x"], "a".repeat(255), "SUMPRODUCT"],
])("among %j the code %j is summed by %s", (codes, label, expected) => {
  expect(byFormula(codes, label, true).formula.startsWith(expected)).toBe(true);
});

test("a wildcard in a code is escaped", () => {
  expect(byFormula(["CAM*", "CAM1", "CAM2"], "CAM*", false).formula).toContain('"=CAM~*"');
});

test("conditions combine: a period between two bounds and a list of labels", () => {
  const safety = criteriaSafety(["a", "b"]);
  const equals = { kind: "equals", column: "A", label: "a", safety } as const;
  const between = { kind: "between", column: "P", from: "FO_FROM", until: "FO_UNTIL" } as const;
  expect(sumWhere("X", [equals, between])).toBe('SUMIFS(X,A,"=a",P,">="&FO_FROM,P,"<"&FO_UNTIL)');
  expect(sumWhere(null, [equals, { kind: "oneOf", column: "P", list: "FO_PERIODS" }])).toBe(
    'SUMPRODUCT(EXACT(A&"","a")*ISNUMBER(MATCH(P,FO_PERIODS,0))*1)',
  );
  expect(sumWhere("X", [])).toBe("SUM(X)");
});

test("texts and headers are quoted as formulas need them", () => {
  expect(textLiteral('5" pipe')).toBe('"5"" pipe"');
  expect(textLiteral("x".repeat(300))).toBe(`"${"x".repeat(255)}"&"${"x".repeat(45)}"`);
  expect(tableColumn("Ledger", "Cost [EUR] #1 'net'")).toBe("Ledger[Cost '[EUR'] '#1 ''net'']");
});
