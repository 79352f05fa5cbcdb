import { isoDate } from "../../../src/core/dates/isoDate";
import { monthsFrom } from "../../../src/core/dates/period";
import { contractBalances } from "../../../src/core/revenue/recognition/contract/contractBalances";
import { recogniseContract } from "../../../src/core/revenue/recognition/contract/recogniseContract";
import { contractFacts, obligation } from "../../support/contractFacts";
import { minorOf, textOf } from "../amounts";

interface Inputs {
  readonly price: string;
  readonly obligations: readonly { readonly id: string; readonly ssp: string }[];
  /** Months by obligation. */
  readonly ratable: Readonly<Record<string, number>>;
  readonly pointInTime: string;
}

/** The device is handed over on the first day, the service begins on the next. */
const handedOver = isoDate("2024-12-31");
const begins = isoDate("2025-01-01");

export function allocateThenSchedule({ price, obligations, ratable, pointInTime }: Inputs): unknown {
  const contract = recogniseContract(
    contractFacts({
      signed: handedOver,
      price: minorOf(price),
      obligations: obligations.map(({ id, ssp }) =>
        id === pointInTime
          ? obligation(id, { ssp: Number(ssp), term: { first: handedOver, last: handedOver } })
          : obligation(id, {
              ssp: Number(ssp),
              method: "straight line",
              convention: "month prorate",
              term: monthsFrom(begins, ratable[id]!),
            }),
      ),
    }),
  );
  const firstMonth = monthsFrom(begins, 1).last;
  const entries = contract.obligations.map((ledger) => ({ id: ledger.obligation.id, ledger }));
  const overTime = entries.filter(({ id }) => id in ratable);
  return {
    allocation: Object.fromEntries(
      entries.map(({ id, ledger }) => [id, textOf(ledger.price(handedOver))]),
    ) as unknown,
    perMonth: Object.fromEntries(
      overTime.map(({ id, ledger }) => [id, textOf(ledger.revenue(firstMonth))]),
    ) as unknown,
    contractAssetAfterDay1: textOf(contractBalances(contract, handedOver).contractAsset),
  };
}
