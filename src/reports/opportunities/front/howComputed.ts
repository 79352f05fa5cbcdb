import type { Opportunity, SavingStep } from "../../../core/cost/opportunities/Opportunity";

/** The computation of a saving in words and figures. */
export function howComputed({ kind, steps, saving }: Opportunity, digits: number): string {
  const of = (name: string): string =>
    shown(
      steps.find((step) => step.name === name)!,
      digits,
    );
  const money = shown({ name: "", value: saving, unit: "minor" }, digits);
  switch (kind) {
    case "duplicate payment":
      return `Paid twice: ${of("Paid twice")}, ${of("Days between")} days apart, and no credit took it back.`;
    case "off-contract":
      return `Paid ${of("Paid outside the contract")} for ${of("Pieces")} pieces − ${of("Pieces")} × agreed price ${of("Agreed price")} = ${money}.`;
    case "above agreed price":
      return `Paid ${of("Paid above the agreed price")} for ${of("Pieces")} pieces − ${of("Pieces")} × price agreed with this supplier ${of("Agreed price")} = ${money}.`;
    case "price spread":
      return `Paid ${of("Paid above the reference price")} for ${of("Pieces")} pieces − ${of("Pieces")} × reference price ${of("Reference price")} = ${money}.`;
    case "creeping charge":
      return `From ${of("First charge")} to ${of("Last charge")} a month: paid ${of("Paid in charges above what is allowed")} − allowed ${of("Allowed for them")} = ${money}.`;
    case "tail suppliers":
      return (
        `${of("Suppliers")} small suppliers: ${of("Payments")} payments × ${of("Cost of handling one")} handling + ` +
        `${of("Paid to them")} paid × ${of("Discount of a main supplier")} discount = ${money}.`
      );
    case "unused commitment":
      return `Ordered ${of("Ordered")} − invoiced ${of("Invoiced")} = ${money}; ${of("Days since the order")} days old.`;
    case "unused budget":
      return `${steps.map((step) => `${step.name}: ${shown(step, digits)}`).join("; ")}. Saving ${money}.`;
  }
}

function shown({ value, unit }: SavingStep, digits: number): string {
  if (unit === "share") return `${Number((100 * value).toFixed(2))} %`;
  if (unit === "number") return value.toLocaleString("en", { maximumFractionDigits: 3 });
  const most = unit === "minor" ? digits : digits + 2;
  return (value / 10 ** digits).toLocaleString("en", {
    minimumFractionDigits: digits,
    maximumFractionDigits: most,
  });
}
