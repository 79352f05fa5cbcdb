import { searchedPayments } from "../../../../src/core/cost/opportunities/opportunities";
import { labelledPayments } from "../../../support/labelledPayments";
import { paymentColumns } from "../../../support/paymentColumns";

const score = (
  found: readonly string[],
  pairs: ReadonlySet<string>,
): { precision: number; recall: number } => {
  const right = found.filter((pair) => pairs.has(pair)).length;
  return { precision: right / found.length, recall: right / pairs.size };
};

test.each([1, 2, 3])(
  "finds 95 of 100 payments made twice, 2 of 100 findings wrong at most: seed %i",
  (seed) => {
    const { lines, pairs } = labelledPayments(seed, 20_000);
    const { duplicates } = searchedPayments(paymentColumns(lines));
    const found = duplicates.map(({ original, duplicate }) => `${original} > ${duplicate}`);
    const { precision, recall } = score(found, pairs);
    expect(precision).toBeGreaterThanOrEqual(0.98);
    expect(recall).toBeGreaterThanOrEqual(0.95);
  },
);

test("equal amounts of one supplier are no sign by themselves: most pairs within 15 days are payments of their own", () => {
  const { lines, pairs } = labelledPayments(1, 20_000);
  const byPayee = new Map<string, number[]>();
  const days = lines.map(({ date }) => Date.parse(date) / 86_400_000);
  lines.forEach(({ supplier, amount }, row) => {
    const key = `${supplier} ${amount}`;
    byPayee.set(key, [...(byPayee.get(key) ?? []), row]);
  });
  const near = [...byPayee.values()].flatMap((rows) =>
    rows.flatMap((row) =>
      rows
        .filter((other) => days[other]! > days[row]! && days[other]! - days[row]! <= 15)
        .map((other) => `${row} > ${other}`),
    ),
  );
  expect(score(near, pairs).precision).toBeLessThan(0.1);
});
