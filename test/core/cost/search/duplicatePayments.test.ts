import { duplicateSettings, type DuplicateSettings } from "../../../../src/core/cost/search/DuplicatePayment";
import { duplicatePayments } from "../../../../src/core/cost/search/duplicatePayments";
import { nearSuppliers } from "../../../../src/core/cost/search/nearSuppliers";
import { paymentColumns, type PaymentLine } from "../../../support/paymentColumns";

const paid = (date: string, document: string, more: Partial<PaymentLine> = {}): PaymentLine => ({
  date,
  supplier: "Harbour Repairs Ltd",
  amount: 1234.5,
  document,
  ...more,
});

/** "original > duplicate: rule" of each finding. */
function found(
  lines: readonly PaymentLine[],
  numberedBy: "supplier" | "payer" = "supplier",
  more: Partial<DuplicateSettings> = {},
): string[] {
  const columns = paymentColumns(lines, numberedBy);
  const settings = { ...duplicateSettings, ...more };
  return duplicatePayments(columns, nearSuppliers(columns.supplier, columns.amount), settings).map(
    ({ original, duplicate, rule }) => `${original} > ${duplicate}: ${rule}`,
  );
}

describe("documents of the supplier", () => {
  test.each([
    ["INV-104104", "same document"],
    ["inv 104104", "written differently"],
    ["0104104", "written differently"],
    ["INV-1O4104", "written differently"],
    ["INV-140104", "slip"],
    ["INV-10410", "slip"],
    ["INV-14014", "slip"],
    ["INV-1041042", "slip"],
  ])("finds INV-104104 again in %s", (document, rule) => {
    expect(found([paid("2026-03-12", document), paid("2026-03-02", "INV-104104")])).toEqual([
      `1 > 0: ${rule}`,
    ]);
  });

  test.each([
    ["the next invoice of a recurring amount", paid("2026-03-12", "INV-104105")],
    ["a zero for another digit", paid("2026-03-12", "INV-100104")],
    ["another series", paid("2026-03-12", "RENT-104104")],
    ["another amount", paid("2026-03-12", "INV-104104", { amount: 1234.51 })],
    ["another supplier", paid("2026-03-12", "INV-104104", { supplier: "Selwyn Repairs Ltd" })],
    ["a blank supplier", paid("2026-03-12", "INV-104104", { supplier: " " })],
    ["a slip a month later", paid("2026-04-02", "INV-140104")],
    ["the same number years later", paid("2028-03-12", "INV-104104")],
  ])("takes %s for a payment of its own", (_, other) => {
    expect(found([paid("2026-03-02", "INV-104104"), other])).toEqual([]);
  });

  test("keeps currencies apart", () => {
    const [one, other] = [
      paid("2026-03-02", "A1", { currency: "EUR" }),
      paid("2026-03-03", "A1", { currency: "USD" }),
    ];
    expect(found([one, other])).toEqual([]);
    expect(found([one, { ...other, currency: "EUR" }])).toEqual(["0 > 1: same document"]);
  });

  test("finds a payment under another spelling of the supplier, whatever legal form it gives", () => {
    expect(
      found([
        paid("2026-03-02", "INV-104104"),
        paid("2026-03-05", "INV-104104", { supplier: "HARBOUR REPAIRS" }),
        paid("2026-03-09", "INV-7", { supplier: "Harbour Repairs PLC" }),
      ]),
    ).toEqual(["0 > 1: same document"]);
  });

  test("takes a payment for the second one once, though another without a number lies near", () => {
    expect(
      found([paid("2026-01-05", "D-7771"), paid("2026-04-15", ""), paid("2026-04-18", "D-7771")]),
    ).toEqual(["0 > 2: same document"]);
  });

  test("names the first payment as the original of each later one", () => {
    const lines = ["2026-03-09", "2026-03-02", "2026-03-05"].map((date) => paid(date, "INV-9"));
    expect(found(lines)).toEqual(["1 > 0: same document", "1 > 2: same document"]);
  });

  test("leaves charges alone that a standing number is on, but for one much nearer to the one before", () => {
    const months = ["2026-01-02", "2026-02-02", "2026-03-02"].map((date) => paid(date, "Lease 4711"));
    expect(found(months)).toEqual([]);
    expect(found([...months, paid("2026-02-05", "Lease 4711")])).toEqual(["1 > 3: same document"]);
    expect(found(months, "supplier", { standingPayments: 4 })).toHaveLength(2);
    expect(found(months, "supplier", { rhythmDays: 40 })).toHaveLength(2);
  });

  test("leaves weekly charges alone whose numbers look like slips of each other", () => {
    const weekly = ["12", "21", "112", "121"].map((end, week) =>
      paid(`2026-03-${week * 7 + 1}`.replace(/-(\d)$/, "-0$1"), `INV-40${end}`),
    );
    expect(found(weekly)).toEqual([]);
    expect(found(weekly, "supplier", { rhythmPayments: 5 })).not.toEqual([]);
  });

  test("takes a slip for chance among very many equal payments, and a number written in another way for none", () => {
    const many = Array.from({ length: 30 }, (_, at) => paid("2026-03-02", `INV-${200_001 + 97 * at}`));
    const slip = paid("2026-03-05", "INV-20001");
    expect(found([...many.slice(0, 29), slip])).toEqual(["0 > 29: slip"]);
    expect(found([...many, slip])).toEqual([]);
    expect(found([...many, paid("2026-03-05", "200001")])).toEqual(["0 > 30: written differently"]);
  });

  test("says which credit took a payment back, and uses each credit once", () => {
    const columns = paymentColumns([
      paid("2026-03-02", "INV-9"),
      paid("2026-03-04", "INV-9"),
      paid("2026-03-05", "INV-9"),
      paid("2026-03-03", "CR-1", { amount: -1234.5 }),
      paid("2026-03-20", "CR-2", { amount: -1234.5 }),
    ]);
    const duplicates = duplicatePayments(columns, nearSuppliers(columns.supplier, columns.amount));
    expect(duplicates.map(({ duplicate, credit }) => [duplicate, credit])).toEqual([
      [1, 4],
      [2, null],
    ]);
  });
});

describe("without documents of the supplier", () => {
  const day = (date: string, more: Partial<PaymentLine> = {}): PaymentLine => paid(date, "", more);

  test("finds equal payments within a week that do not recur", () => {
    expect(found([day("2026-03-02"), day("2026-03-09")])).toEqual(["0 > 1: near in time"]);
    expect(found([day("2026-03-02"), day("2026-03-10")])).toEqual([]);
  });

  test("finds the month in which a rent was paid twice", () => {
    const rent = ["2026-01-02", "2026-02-02", "2026-03-02", "2026-03-04", "2026-04-02"].map((date) =>
      day(date),
    );
    expect(found(rent)).toEqual(["2 > 3: near in time"]);
  });

  test("leaves alone what is often paid", () => {
    expect(found(["2026-03-02", "2026-03-04", "2026-03-06"].map((date) => day(date)))).toEqual([]);
    expect(found(["2026-03-02", "2026-03-04", "2026-03-20"].map((date) => day(date)))).toEqual([]);
  });

  test("takes lines of one transaction for one payment, and other categories for another purchase", () => {
    const lines = (first: string, second: string): PaymentLine[] => [
      paid("2026-03-02", first),
      paid("2026-03-02", second),
    ];
    expect(found(lines("1036863 - 4", "1036863 - 5"), "payer")).toEqual([]);
    expect(found(lines("1036863 - 4", "1036864 - 4"), "payer")).toEqual(["0 > 1: near in time"]);
    expect(found(lines("RE-1001", "RE-1001"), "payer")).toEqual([]);
    expect(found([day("2026-03-02", { category: "A" }), day("2026-03-02", { category: "B" })])).toEqual([]);
  });

  test("takes a payer's own number that comes again on another day for a second payment", () => {
    const again = [paid("2026-03-02", "RE-1001"), paid("2026-04-15", "RE-1001")];
    expect(found(again, "payer")).toEqual(["0 > 1: same document"]);
    expect(found([again[0]!, paid("2026-04-15", "RE 1001")], "payer")).toEqual([]);
  });

  test("finds a line of a payer's transaction that stands twice, unless its rows differ", () => {
    const line = (more: Partial<PaymentLine> = {}): PaymentLine => paid("2026-03-02", "1036863 - 4", more);
    expect(found([line(), line()], "payer")).toEqual(["0 > 1: same document"]);
    expect(found([line({ costCentre: "North" }), line({ costCentre: "South" })], "payer")).toEqual([]);
  });

  test("takes the end of a number for a line only where its front is one supplier's", () => {
    const vouchers = [paid("2026-03-02", "2026-001"), paid("2026-03-04", "2026-002")];
    expect(found(vouchers, "payer")).toEqual([]);
    const other = paid("2026-03-05", "2026-003", { supplier: "Selwyn Repairs Ltd", amount: 7 });
    expect(found([...vouchers, other], "payer")).toEqual(["0 > 1: near in time"]);
    const nobody = paid("2026-03-05", "2026-003", { supplier: "", amount: 7 });
    expect(found([...vouchers, nobody], "payer")).toEqual([]);
  });
});
