import type { Initiative } from "../../cells/cost/tables/ReadInitiatives";
import type { Finding } from "../../cells/problems";
import { initiativeStages, laterStage, type InitiativeStage } from "../../core/cost/savings/initiativeStage";
import type { SavingsInitiative } from "../../core/cost/savings/savingsLedger";
import { costSheets } from "../cost/costSheets";
import { lineId, type PriorSheet } from "../PriorSheet";
import type { MeasuredSaving } from "./validation/measuredSavings";

/** An initiative as the tracker shows it; amounts in minor units of the report. */
export interface TrackedInitiative extends SavingsInitiative {
  readonly initiative: Initiative;
  readonly owner: string;
  readonly measurements: number;
}

/** Decimals of the initiatives, of the measurements and of the report. */
export interface SavingsDigits {
  readonly claimed: number;
  readonly measured: number;
  readonly report: number;
}

/**
 * Initiatives with what was measured of them, in the stage that is further along of the table's and the user's, and with the owner
 * whom the user typed, else the table's.
 */
export function trackedInitiatives(
  initiatives: readonly Initiative[],
  measured: readonly MeasuredSaving[],
  priors: ReadonlyMap<string, PriorSheet>,
  digits: SavingsDigits,
): { readonly tracked: readonly TrackedInitiative[]; readonly findings: readonly Finding[] } {
  const prior = priors.get(costSheets.savings.front.report);
  const findings: Finding[] = [];
  const [claims, measures] = [
    10 ** (digits.report - digits.claimed),
    10 ** (digits.report - digits.measured),
  ];
  const tracked = initiatives.map((initiative, at): TrackedInitiative => {
    const { id, place, claimed } = initiative;
    const notes = prior?.notes.get(lineId(id));
    const typed = notes?.["Owner"];
    const owner = typeof typed === "string" && typed !== "" ? typed : initiative.owner;
    const tell = (code: string, text: string): void =>
      void findings.push({ code, text, rows: 1, cell: place });
    if (owner !== initiative.owner && initiative.owner !== "")
      tell(
        "OWNER_KEPT",
        `${id}: the table names ${initiative.owner}, the sheet ${owner}, who is kept. Clear the cell of the sheet to take the table's.`,
      );
    const stage = stageOf(initiative, notes?.["Stage"] ?? null, tell);
    const own = measured.filter((each) => each.initiative === at);
    const sum = (of: (each: MeasuredSaving) => number): number =>
      own.reduce((total, each) => total + of(each), 0) * measures;
    return {
      id,
      stage,
      claimed: claimed * claims,
      validated: own.length === 0 ? null : sum(({ saving }) => saving.gross),
      booked: sum(({ measurement }) => measurement.booked ?? 0),
      initiative,
      owner,
      measurements: own.length,
    };
  });
  return { tracked, findings };
}

function stageOf(
  { id, stage }: Initiative,
  typed: unknown,
  tell: (code: string, text: string) => void,
): InitiativeStage {
  if (typed === null || typed === "") return stage;
  const known = initiativeStages.find((each) => each === typed);
  if (known === undefined) {
    tell(
      "STAGE_UNKNOWN",
      `${id}: the stage ${JSON.stringify(typed)} is none of ${initiativeStages.join(", ")}; the table's counts, ${stage}.`,
    );
    return stage;
  }
  const later = laterStage(known, stage);
  if (later !== known)
    tell(
      "STAGE_LATER",
      `${id}: the sheet said ${known}, the table says ${stage}, which is further along and counts. Set the table back if it is not so.`,
    );
  return later;
}
