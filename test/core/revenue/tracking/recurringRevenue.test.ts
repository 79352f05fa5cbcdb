import fc from "fast-check";
import {
  arrBridge,
  retentions,
  type AnnualValues,
} from "../../../../src/core/revenue/tracking/recurringRevenue";

test("a customer's change counts under one movement: new, expansion, contraction or churn", () => {
  const book = [
    [0, 1200], // comes
    [500, 800], // grows
    [900, 300], // shrinks
    [700, 0], // leaves
    [400, 400],
  ];
  expect(arrBridge(book)).toEqual([
    { opening: 2500, new: 1200, expansion: 300, contraction: -600, churn: -700, closing: 2700 },
  ]);
});

test("a customer that comes back after a pause is churn, then new, and no expansion", () => {
  expect(arrBridge([[100, 0, 150]])).toEqual([
    { opening: 100, new: 0, expansion: 0, contraction: 0, churn: -100, closing: 0 },
    { opening: 0, new: 150, expansion: 0, contraction: 0, churn: 0, closing: 150 },
  ]);
});

test("retention asks what customers at the start still have: NRR with expansion, GRR without", () => {
  // At the start 1,000: one grows by 300, one shrinks by 200, one leaves with 300; a fourth is new and counts for nothing.
  const [last] = retentions([
    [400, 700],
    [300, 100],
    [300, 0],
    [0, 900],
  ]).slice(-1);
  expect(last).toEqual({ months: 1, net: 0.8, gross: 0.5 });
});

test("retention looks back twelve months, or to the first one known", () => {
  const [customer] = [Array.from({ length: 15 }, (_, month) => 100 + month)];
  const found = retentions([customer]);
  expect(found.map(({ months }) => months)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 12, 12]);
  expect(found.at(-1)).toEqual({ months: 12, net: 114 / 102, gross: 1 });
});

test("there is no retention of nothing", () => {
  expect(retentions([[0, 500]])).toEqual([{ months: 1, net: null, gross: null }]);
  expect(retentions([])).toEqual([]);
  expect(arrBridge([])).toEqual([]);
});

/** Some customers over 14 month ends, often without any ARR. */
const books = fc.array(
  fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 1_000_000 })), {
    minLength: 14,
    maxLength: 14,
  }),
  { minLength: 1, maxLength: 12 },
);

const sum = (book: readonly AnnualValues[], at: number): number =>
  book.reduce((total, values) => total + values[at]!, 0);

test("every bridge closes, and opens with what the one before closed with", () => {
  fc.assert(
    fc.property(books, (book) => {
      arrBridge(book).forEach((each, month) => {
        const moved = each.opening + each.new + each.expansion + each.contraction + each.churn;
        expect(moved).toBe(each.closing);
        expect([each.opening, each.closing]).toEqual([sum(book, month), sum(book, month + 1)]);
      });
    }),
  );
});

test("GRR is at most 1 and at most NRR", () => {
  fc.assert(
    fc.property(books, (book) => {
      for (const { net, gross } of retentions(book)) {
        if (net === null || gross === null) continue;
        expect(gross).toBeLessThanOrEqual(Math.min(1, net));
        expect(gross).toBeGreaterThanOrEqual(0);
      }
    }),
  );
});

test("the order of customers does not matter", () => {
  fc.assert(
    fc.property(books, (book) => {
      const turned = book.map((_, index) => book[book.length - 1 - index]!);
      expect(arrBridge(turned)).toEqual(arrBridge(book));
      expect(retentions(turned)).toEqual(retentions(book));
    }),
  );
});
