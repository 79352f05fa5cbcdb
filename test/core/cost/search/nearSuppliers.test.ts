import { nearSuppliers } from "../../../../src/core/cost/search/nearSuppliers";
import { slipDistance } from "../../../../src/core/cost/search/slipDistance";
import { slipNeighbours } from "../../../../src/core/cost/search/slipNeighbours";
import { supplierName } from "../../../../src/core/cost/search/supplierName";
import { seededRandom } from "../../../../src/core/numeric/seededRandom";
import { paymentColumns } from "../../../support/paymentColumns";

/** Suppliers by their main spelling. */
function suppliers(names: readonly string[]): string[] {
  const { supplier, amount } = paymentColumns(
    names.map((name) => ({ date: "2026-03-02", supplier: name, amount: 10 })),
  );
  const { supplierOf } = nearSuppliers(supplier, amount);
  return names.map((_, row) => {
    const main = supplierOf[supplier.codes[row]!]!;
    return main < 0 ? "(blank)" : supplier.labels[main]!;
  });
}

test.each([
  ["Harbour Tea Supplies Ltd", "HARBOURTEASUPPLIES", "LTD"],
  ["The HARBOUR-TEA Supplies, Limited.", "HARBOURTEASUPPLIES", "LTD"],
  ["Müller & Söhne G.m.b.H.", "MULLERSOHNE", "GMBH"],
  ["Blue Svcs", "BLUESERVICES", ""],
  ["Ltd", "LTD", ""],
  ["Guardian News & Media", "GUARDIANNEWSMEDIA", ""],
])("reads the name %s", (label, letters, form) => {
  expect(supplierName(label)).toMatchObject({ letters, form });
});

test("finds one supplier in seven spellings", () => {
  const names = [
    "Harbour Tea Supplies Ltd",
    "Harbour Tea Supplies Ltd",
    "HARBOUR TEA SUPPLIES LIMITED",
    "Harbour-Tea Supplies",
    "Harbour Tee Supplies Ltd",
    "Supplies, Harbour Tea",
    "Harbour Tea Supp. Ltd",
    "HarbourTea Supplies Ltd.",
  ];
  expect(new Set(suppliers(names))).toEqual(new Set(["Harbour Tea Supplies Ltd"]));
  const { supplier, amount } = paymentColumns(
    names.map((name) => ({ date: "2026-03-02", supplier: name, amount: 10 })),
  );
  const { pairs } = nearSuppliers(supplier, amount);
  expect(pairs.map(({ other, rule }) => [supplier.labels[other], rule])).toEqual([
    ["HARBOUR TEA SUPPLIES LIMITED", "same letters"],
    ["Harbour-Tea Supplies", "same letters"],
    ["Harbour Tee Supplies Ltd", "one slip"],
    ["Supplies, Harbour Tea", "same words"],
    ["Harbour Tea Supp. Ltd", "short form"],
    ["HarbourTea Supplies Ltd.", "same letters"],
  ]);
});

test.each([
  ["other legal forms", "Acme Foods Inc", "Acme Foods Ltd"],
  ["other digits", "Harbour Unit 4 Ltd", "Harbour Unit 5 Ltd"],
  ["two slips", "Northern Gas Networks", "Southern Gas Networks"],
  ["short names", "Alba Ltd", "Alma Ltd"],
])("keeps names apart that differ by %s", (_, one, other) => {
  expect(suppliers([one, other])).toEqual([one, other]);
});

test("gives a name without a legal form to the only supplier of that name, and to none of two", () => {
  expect(suppliers(["Acme Foods Inc", "ACME FOODS"])).toEqual(["Acme Foods Inc", "Acme Foods Inc"]);
  const names = ["Acme Foods Inc", "Acme Foods Ltd", "ACME FOODS"];
  expect(suppliers(names)).toEqual(names);
});

test("lets the spelling with most rows stand for the supplier", () => {
  expect(suppliers(["Harbour Tea Ltd", "HARBOUR TEA", "HARBOUR TEA"])).toEqual(Array(3).fill("HARBOUR TEA"));
});

test("counts blank suppliers and the money on them", () => {
  const { supplier, amount } = paymentColumns([
    { date: "2026-03-02", supplier: "", amount: 10 },
    { date: "2026-03-02", supplier: "  ", amount: 5.5 },
    { date: "2026-03-02", supplier: "Harbour Tea", amount: 7 },
  ]);
  const { supplierOf, blankRows, blankMinor } = nearSuppliers(supplier, amount);
  expect([blankRows, blankMinor, ...supplierOf]).toEqual([2, 1550, -1, -1, 2]);
});

test("meets every pair of texts that one slip lies between", () => {
  const random = seededRandom(4);
  const texts = [
    ...new Set(
      Array.from({ length: 400 }, () =>
        Array.from({ length: 3 + Math.floor(random() * 3) }, () => "abc"[Math.floor(random() * 3)]).join(""),
      ),
    ),
  ];
  const isSlip = (one: number, other: number): boolean => slipDistance(texts[one]!, texts[other]!, 1) === 1;
  const all = texts.flatMap((_, other) =>
    texts.slice(0, other).flatMap((__, one) => (isSlip(one, other) ? [`${one},${other}`] : [])),
  );
  const met = slipNeighbours(texts, isSlip).map(([one, other]) => `${one},${other}`);
  expect(all.length).toBeGreaterThan(100);
  expect(met.sort()).toEqual(all.sort());
});
