import { contractsFromTables } from "../../../src/cells/recognition/contracts/contractsFromTables";
import { endOfMonth, isoDate, type IsoDate } from "../../../src/core/dates/isoDate";
import { sumMinor } from "../../../src/core/money/sumMinor";
import type { ContractFacts } from "../../../src/core/revenue/recognition/contract/facts";
import { recogniseContract } from "../../../src/core/revenue/recognition/contract/recogniseContract";
import { allocatedBridge } from "../../../src/core/revenue/reporting/allocatedBridge";
import { allocatedBy } from "../../../src/core/revenue/reporting/scheduledAmounts";
import { sampleContracts } from "../../../src/runs/revenue/sampleContracts";
import { sampleGrids } from "../../../src/runs/revenue/sample/sampleGrids";
import { contractFacts, event, obligation } from "../../support/contractFacts";

/** What the bridge ends with, and what is allocated. */
function bothEnds(facts: ContractFacts, day: IsoDate): readonly [number, number] {
  const contract = recogniseContract(facts);
  return [
    sumMinor(Object.values(allocatedBridge(contract, day))),
    sumMinor(contract.obligations.map((ledger) => allocatedBy(ledger, day))),
  ];
}

test("from the price to what is allocated no cent is missing, in each contract of the sample at each quarter's end", () => {
  const { contracts } = contractsFromTables(sampleGrids(sampleContracts()), 1900);
  for (const month of ["2024-12", "2025-03", "2025-09", "2026-06", "2026-12"]) {
    const day = endOfMonth(isoDate(`${month}-01`));
    for (const { facts } of contracts.filter((each) => each.facts.signed <= day)) {
      const [bridge, allocated] = bothEnds(facts, day);
      expect([facts.id, bridge]).toEqual([facts.id, allocated]);
    }
  }
});

test("a credit for units at the price of one is counted once", () => {
  const facts = contractFacts({
    price: 100_00,
    obligations: [obligation("visits", { method: "units", ssp: 500 }), obligation("welcome", { ssp: 100 })],
    events: [
      event("2025-03-01", "usage", 2, { obligation: "visits" }),
      event("2025-03-05", "credit", 300, { obligation: "visits" }),
    ],
  });
  expect(bothEnds(facts, isoDate("2025-03-31"))).toEqual([800_00, 800_00]);
});
