import { criteriaSafety } from "../../../src/reports/formula/criteria";
import { LabelSums } from "../../../src/reports/campaigns/LabelSums";

const spellings = new Map([
  ["spring sale", ["Spring sale", "SPRING SALE", " spring sale"]],
  ["7", ["7"]],
  ["07", ["07"]],
  ["a*", ["a*", "A*"]],
]);
const sums = new LabelSums("T[Campaign]", spellings);

test.each([
  [
    "spring sale",
    "Spring sale",
    'SUMIFS(T[Spend],T[Campaign],"="&$B9)+SUMPRODUCT(EXACT(T[Campaign]&""," spring sale")*1,T[Spend])',
  ],
  ["a*", "a*", 'SUMIFS(T[Spend],T[Campaign],"=a~*")'],
  ["07", "07", 'SUMPRODUCT(EXACT(T[Campaign]&"",$B9)*1,T[Spend])'],
  ["unheard of", "Unheard of", 'SUMIFS(T[Spend],T[Campaign],"="&$B9)'],
])("sums %j", (key, name, expected) => {
  expect(sums.sum("T[Spend]", { key, name, cell: "$B9" })).toBe(expected);
});

it("adds conditions to each spelling", () => {
  const more = [{ kind: "between", column: "T[Week]", from: "C9", until: "D9" }] as const;
  const formula = sums.sum("T[Spend]", { key: "a*", name: "a*", cell: "$B9" }, more);
  expect(formula).toBe('SUMIFS(T[Spend],T[Campaign],"=a~*",T[Week],">="&C9,T[Week],"<"&D9)');
});

it("compares each case by itself beside a condition that no criterion finds, such as a month written as text", () => {
  const label = "2026-01";
  const more = [{ kind: "equals", column: "T[Month]", label, safety: criteriaSafety([label]) }] as const;
  const ofMonth = (name: string) =>
    `SUMPRODUCT(EXACT(T[Campaign]&"",${name})*EXACT(T[Month]&"","2026-01")*1,T[Spend])`;
  const formula = sums.sum("T[Spend]", { key: "spring sale", name: "Spring sale", cell: "$B9" }, more);
  expect(formula).toBe(["$B9", '"SPRING SALE"', '" spring sale"'].map(ofMonth).join("+"));
});
