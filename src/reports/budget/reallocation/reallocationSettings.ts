import { defaultTriggers, type TriggerLimits } from "../../../core/budget/tracker/reallocationTriggers";
import { keptNumber, type NamedCell } from "../../cost/costFrame";
import type { NamedPlace } from "../../frame/takeNames";
import { costSheets } from "../../cost/costSheets";
import { sheetFrame } from "../../frame/sheetFrame";
import { lineId, type PriorSheet } from "../../PriorSheet";

const { entity, measure } = sheetFrame;
const buffer = 0.05;

/** What a reallocation is proposed by. */
export interface ReallocationSettings {
  readonly limits: TriggerLimits;
  /** Of a donor's forecast. */
  readonly buffer: number;
  readonly isLocked: (key: string) => boolean;
}

/** The settings, as the user has typed them. */
export function reallocationSettings(priors: ReadonlyMap<string, PriorSheet>): ReallocationSettings {
  const prior = priors.get(costSheets.budget.reallocation.report) ?? null;
  const kept = (name: string, otherwise: number): number => keptNumber(prior, name, otherwise) as number;
  return {
    limits: {
      over: kept("FO_OVER", defaultTriggers.over),
      under: kept("FO_UNDER", defaultTriggers.under),
      elapsed: kept("FO_FREE_AFTER", defaultTriggers.elapsed),
    },
    buffer: kept("FO_BUFFER", buffer),
    isLocked: (key) => {
      const typed = prior?.notes.get(lineId(key))?.["Locked"] ?? null;
      return typed !== null && typed !== "";
    },
  };
}

export function reallocationCells({
  limits,
  buffer: kept,
}: ReallocationSettings): readonly (NamedCell & NamedPlace)[] {
  const share = (name: string, label: string, value: number, row: number, column: number) =>
    ({ name, label, value, format: { number: "share" }, isInput: true, row, column }) as const;
  return [
    share("FO_OVER", "Forecast above the budget by more than", limits.over, entity, 5),
    share("FO_UNDER", "Forecast below it by more than", limits.under, measure, 5),
    share("FO_FREE_AFTER", "No money is free before this share of the year", limits.elapsed, entity, 9),
    share("FO_BUFFER", "Buffer that a donor keeps, of its forecast", kept, measure, 9),
  ];
}
