import { notSearched } from "../../../src/runs/cost/opportunities/notSearched";
import type { CostTask } from "../../../src/runs/cost/CostTask";
import { paymentColumns } from "../../support/paymentColumns";

const all = { contracts: {}, commitments: {}, budget: {} };
const line = { date: "2026-03-02", supplier: "Acme", document: "I-1", amount: 5, category: "IT" };

function told(lines: Parameters<typeof paymentColumns>[0], tables: object): readonly string[] {
  return notSearched({ tables } as CostTask, paymentColumns(lines)).map(({ text }) => text);
}

test("what cannot be looked for is told, with what is missing for it", () => {
  expect(told([line], { ...all, contracts: undefined })).toEqual([
    "Not searched: payments have no columns of items and of pieces or prices: no price is compared; there is no table of contract prices.",
  ]);
});

test("nothing is told where everything is there", () => {
  expect(told([{ ...line, item: "Bolt", quantity: 2 }], all)).toEqual([]);
});
