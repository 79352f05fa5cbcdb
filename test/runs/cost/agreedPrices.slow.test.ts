import { costCase } from "../../support/costCase";
import { dayCell, paymentSheet, tableSheet } from "../../support/paymentBook";
import type { PaymentLine } from "../../support/paymentColumns";

const bought = (date: string, supplier: string, amount: number): PaymentLine => ({
  date,
  supplier,
  amount,
  document: `L-${date}`,
  item: "Lamp",
  quantity: 100,
});

it("tells purchases above the agreed price of their own supplier from those off-contract, and what was bought after it expired", async () => {
  const written = await costCase("opportunities", [
    paymentSheet([
      bought("2026-01-07", "Light House Ltd", 4_000),
      bought("2026-02-07", "Lamp Corner", 5_000),
      bought("2026-07-07", "Lamp Corner", 6_000),
    ]),
    tableSheet(
      "Contract prices",
      ["Contract", "Supplier", "Item", "Price", "Valid from", "Valid to"],
      [["K1", "Light House", "Lamp", 30, dayCell("2026-01-01"), dayCell("2026-06-30")]],
    ),
  ]);
  const front = written.sheet("Opportunities");
  const lines = front.values.slice(8, 11).map((row) => row.slice(1, 4));
  // 40.00 and 50.00 a piece where 30.00 is agreed; nothing is agreed for July.
  expect(lines).toEqual([
    ["above agreed price", "Lamp, Light House Ltd", 1_000],
    ["off-contract", "Lamp", 2_000],
    ["Total", null, 3_000],
  ]);
  expect(front.at("above agreed price", "How it was computed")).toBe(
    "Paid 4,000.00 for 100 pieces − 100 × price agreed with this supplier 30.00 = 1,000.00.",
  );
  expect(front.texts.filter((text) => text.includes("such as Lamp on 2026-07-07"))).toEqual([
    expect.stringMatching(
      /^1 purchase of items with an agreed price .* 6,000.00 together.* First: Payments!E4/,
    ),
  ]);
  for (const name of ["Opportunities", "Evidence"])
    expect(await written.sheet(name).wrongAfter([])).toEqual([]);
}, 60_000);
