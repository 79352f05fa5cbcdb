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
