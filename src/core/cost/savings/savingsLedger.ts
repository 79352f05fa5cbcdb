import { sumMinorOf } from "../../money/sumMinor";
import { initiativeStages, type InitiativeStage } from "./initiativeStage";

/** A saving somebody answers for. Amounts in minor units. */
export interface SavingsInitiative {
  readonly id: string;
  readonly stage: InitiativeStage;
  /** What its owner says. */
  readonly claimed: number;
  /** What the adjusted baseline gives; null where it is not measured yet. */
  readonly validated: number | null;
  /** What the budget was cut by. */
  readonly booked: number;
}

export interface SavingsSums {
  readonly count: number;
  readonly claimed: number;
  readonly validated: number;
  readonly booked: number;
  /** Claimed where nothing is measured yet. */
  readonly unmeasured: number;
  /** Claimed above validated, where it is measured; negative where owners were modest. */
  readonly overclaimed: number;
  /** Validated and still in the budget; negative where more was cut than was saved. */
  readonly unbooked: number;
}

export interface SavingsLedger {
  readonly byStage: Readonly<Record<InitiativeStage, SavingsSums>>;
  readonly total: SavingsSums;
}

/** Claimed, validated and booked savings by stage; claimed = validated + overclaimed + unmeasured. */
export function savingsLedger(initiatives: readonly SavingsInitiative[]): SavingsLedger {
  const byStage = Object.fromEntries(
    initiativeStages.map((stage) => [stage, sumsOf(initiatives.filter((each) => each.stage === stage))]),
  ) as Record<InitiativeStage, SavingsSums>;
  return { byStage, total: sumsOf(initiatives) };
}

function sumsOf(initiatives: readonly SavingsInitiative[]): SavingsSums {
  const claimed = sumMinorOf(initiatives, (each) => each.claimed);
  const validated = sumMinorOf(initiatives, (each) => each.validated ?? 0);
  const booked = sumMinorOf(initiatives, (each) => each.booked);
  const unmeasured = sumMinorOf(initiatives, (each) => (each.validated === null ? each.claimed : 0));
  return {
    count: initiatives.length,
    claimed,
    validated,
    booked,
    unmeasured,
    overclaimed: claimed - unmeasured - validated,
    unbooked: validated - booked,
  };
}
