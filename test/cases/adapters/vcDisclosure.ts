import { isoDate } from "../../../src/core/dates/isoDate";
import { sumMinor } from "../../../src/core/money/sumMinor";
import { postedRevenue } from "../../../src/core/revenue/recognition/contract/postedRevenue";
import { recogniseContract } from "../../../src/core/revenue/recognition/contract/recogniseContract";
import { contractFacts, event, obligation, term } from "../../support/contractFacts";
import { minorOf, textOf } from "../amounts";

interface Inputs {
  readonly fixed: string;
  readonly vc1: string;
  readonly vc2: string;
  /** Progress at the end of each year. */
  readonly p1: string;
  readonly p2: string;
}

export function vcDisclosure({ fixed, vc1, vc2, p1, p2 }: Inputs): unknown {
  const contract = recogniseContract(
    contractFacts({
      price: minorOf(fixed),
      obligations: [obligation("construction", { method: "milestones" })],
      variable: [
        { date: isoDate("2025-01-01"), minor: minorOf(vc1), obligation: null },
        { date: isoDate("2026-01-01"), minor: minorOf(vc2), obligation: null },
      ],
      events: [event("2025-12-31", "progress", Number(p1)), event("2026-12-31", "progress", Number(p2))],
    }),
  );
  const [ledger] = contract.obligations;
  const years = [term("2025-01-01", "2025-12-31"), term("2026-01-01", "2026-12-31")];
  const [year1, year2] = postedRevenue((day) => ledger!.revenue(day), years, []);
  return {
    year1: textOf(year1!),
    cumulative2: textOf(ledger!.revenue(isoDate("2026-12-31"))),
    year2: textOf(year2!),
    priorPeriodSatisfied: textOf(sumMinor(contract.catchUps.map(({ minor }) => minor))),
  };
}
