import { isoDate } from "../../../src/core/dates/isoDate";
import { sumMinor } from "../../../src/core/money/sumMinor";
import { recogniseContract } from "../../../src/core/revenue/recognition/contract/recogniseContract";
import { contractFacts, event, obligation, term } from "../../support/contractFacts";
import { minorOf, textOf } from "../amounts";

interface Inputs {
  readonly fixed: string;
  readonly variable: string;
  readonly addedPrice: string;
  readonly variableRevised: string;
}

const transferred = isoDate("2025-01-01");
const modified = isoDate("2025-02-01");
const revised = isoDate("2025-03-01");

export function modVariableEx6({ fixed, variable, addedPrice, variableRevised }: Inputs): unknown {
  const { obligations, catchUps } = recogniseContract(
    contractFacts({
      price: minorOf(fixed),
      obligations: [obligation("X", { term: term(transferred, transferred) }), obligation("Y", {})],
      variable: [
        { date: transferred, minor: minorOf(variable), obligation: null },
        { date: revised, minor: minorOf(variableRevised), obligation: null },
      ],
      modifications: [
        {
          date: modified,
          minor: minorOf(addedPrice),
          obligations: [obligation("Z", {})],
          treatment: "prospective",
        },
      ],
      events: [
        event(revised, "delivery", 1, { obligation: "Y" }),
        event(revised, "delivery", 1, { obligation: "Z" }),
      ],
    }),
  );
  const [x, y, z] = obligations;
  return {
    revenueXAtTransfer: textOf(x!.revenue(transferred)),
    afterModificationEach: textOf(y!.price(modified)),
    catchUpX: textOf(catchUps.find(({ obligation: id, date }) => id === "X" && date === revised)!.minor),
    finalY: textOf(y!.revenue(revised)),
    finalZ: textOf(z!.revenue(revised)),
    total: textOf(sumMinor(obligations.map((ledger) => ledger.revenue(revised)))),
  };
}
