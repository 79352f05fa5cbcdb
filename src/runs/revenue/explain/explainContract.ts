import { financeError } from "../../../core/errors/financeError";
import { amountFromMinor } from "../../../core/money/minorUnits";
import { sumMinorOf } from "../../../core/money/sumMinor";
import { allocatedBridge } from "../../../core/revenue/reporting/allocatedBridge";
import { isPricedByUnit } from "../../../core/revenue/recognition/contract/allocationWeight";
import type { RecognisedContract } from "../../../core/revenue/recognition/contract/recogniseContract";
import { recognisedToDate } from "../../../core/revenue/reporting/scheduledAmounts";
import type { PackContract } from "../../../reports/revenue/RevenueReportInput";
import type { RevenueFigures } from "../revenueComputation";
import type { ContractExplanation, ObligationExplanation, PriceStep } from "./ContractExplanation";
import { contractHistory } from "./contractHistory";
import { contractRows } from "./contractRows";
import { allocationReasons } from "./allocationReasons";
import { revenueReasons } from "./revenueReasons";

/**
 * Why the figures of a contract of a pack are what they are.
 * @throws CONTRACT_UNKNOWN for one that is not in the pack.
 */
export function explainContract({ input }: RevenueFigures, id: string): ContractExplanation {
  const contract = input.contracts.find(({ read }) => read.facts.id === id);
  if (!contract) throw financeError("CONTRACT_UNKNOWN", { place: "The pack", contract: id });
  const { read, figures } = contract;
  const { recognised } = figures.contract;
  const { digits } = recognised.facts;
  const day = input.time.period.last;
  const major = (minor: number): number => amountFromMinor(minor, digits);
  const allocated = sumMinorOf(figures.obligations, (each) => each.allocated);
  const toDate = sumMinorOf(figures.obligations, ({ amounts }) =>
    recognisedToDate(amounts, input.time.reported),
  );
  return {
    id,
    place: read.place,
    customer: read.customer,
    currency: read.currency,
    digits,
    day,
    price: stepsOf(recognised, day),
    allocated: major(allocated),
    toDate: major(toDate),
    remaining: major(allocated - toDate),
    obligations: obligationsOf(contract, day, input.time.reported),
    history: contractHistory(recognised, day, contractRows(input, id)),
  };
}

const stepLabels = {
  price: "Price as signed",
  modifications: "Modifications",
  variable: "Variable consideration, as estimated last",
  credits: "Credits",
  payable: "Paid to the customer",
  returns: "Expected back, and refunded beyond it",
  financing: "Interest in the price",
  asDelivered: "Units without an agreed quantity, as delivered",
} as const;

function stepsOf(recognised: RecognisedContract, day: ContractDay): readonly PriceStep[] {
  const bridge = allocatedBridge(recognised, day);
  return (Object.keys(stepLabels) as (keyof typeof stepLabels)[]).flatMap((step) =>
    bridge[step] === 0 && step !== "price"
      ? []
      : { label: stepLabels[step], amount: amountFromMinor(bridge[step], recognised.facts.digits) },
  );
}

type ContractDay = Parameters<typeof allocatedBridge>[1];

function obligationsOf(
  { read, figures }: PackContract,
  day: ContractDay,
  reported: number,
): readonly ObligationExplanation[] {
  const { recognised } = figures.contract;
  const { facts } = recognised;
  const signed = new Set(facts.obligations.map(({ id }) => id));
  const originals = recognised.obligations.filter(({ obligation }) => signed.has(obligation.id));
  const weights = originals.reduce((sum, { weight }) => sum + weight, 0);
  return figures.obligations.map(({ ledger, allocated, amounts }) => {
    const { id, method } = ledger.obligation;
    const toDate = recognisedToDate(amounts, reported);
    const isCounted = signed.has(id) && originals.length > 1 && weights > 0;
    return {
      id,
      description: read.descriptions.get(id) ?? "",
      place: read.obligationPlaces.get(id) ?? read.place,
      method,
      ssp: isPricedByUnit(ledger.obligation) ? null : ledger.weight,
      sspShare: isCounted ? ledger.weight / weights : null,
      allocated: amountFromMinor(allocated, facts.digits),
      toDate: amountFromMinor(toDate, facts.digits),
      remaining: amountFromMinor(allocated - toDate, facts.digits),
      reasons: [
        ...allocationReasons(recognised, ledger, originals, day),
        ...revenueReasons(recognised, ledger, day),
      ],
    };
  });
}
