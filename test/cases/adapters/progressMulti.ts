import { isoDate } from "../../../src/core/dates/isoDate";
import { sumMinor } from "../../../src/core/money/sumMinor";
import { recogniseContract } from "../../../src/core/revenue/recognition/contract/recogniseContract";
import { contractFacts, event, obligation } from "../../support/contractFacts";
import { minorOf, textOf } from "../amounts";

interface Inputs {
  readonly price: string;
  readonly parts: readonly { readonly id: string; readonly share: string; readonly progress: string }[];
}

const day = "2025-12-31";

export function progressMulti({ price, parts }: Inputs): unknown {
  const { obligations } = recogniseContract(
    contractFacts({
      price: minorOf(price),
      obligations: parts.map(({ id, share }) => obligation(id, { method: "milestones", ssp: Number(share) })),
      events: parts.map(({ id, progress }) => event(day, "milestone", Number(progress), { obligation: id })),
    }),
  );
  const revenue = obligations.map((ledger) => [ledger.obligation.id, ledger.revenue(isoDate(day))] as const);
  return {
    revenue: Object.fromEntries(revenue.map(([id, minor]) => [id, textOf(minor)])) as unknown,
    total: textOf(sumMinor(revenue.map(([, minor]) => minor))),
  };
}
