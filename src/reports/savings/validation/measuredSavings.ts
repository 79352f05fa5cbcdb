import type { Measurement, ReadMeasurements } from "../../../cells/cost/tables/ReadMeasurements";
import { normalisedWords } from "../../../cells/words";
import { differenceInDifferences } from "../../../core/cost/savings/differenceInDifferences";
import { validatedSaving, type ValidatedSaving } from "../../../core/cost/savings/validatedSaving";
import { amountFromMinor } from "../../../core/money/minorUnits";

/** A measurement and what it says; amounts in minor units of its table. */
export interface MeasuredSaving {
  readonly measurement: Measurement;
  /** Place of its initiative; null where none has its id. */
  readonly initiative: number | null;
  readonly saving: ValidatedSaving;
  /** Major units a unit of volume; null where volumes are not given. */
  readonly perUnit: number | null;
  /** What the control group says was saved, by amount and by ratio; null without one. */
  readonly controlled: { readonly amount: number | null; readonly ratio: number | null };
}

/** Measurements in the order of their initiatives, those of none last. */
export function measuredSavings(
  read: ReadMeasurements | null,
  ids: readonly string[],
): readonly MeasuredSaving[] {
  if (!read) return [];
  const places = new Map(ids.map((id, at) => [normalisedWords(id), at]));
  return read.measurements
    .map((measurement) =>
      measured(measurement, read.digits, places.get(normalisedWords(measurement.initiative)) ?? null),
    )
    .sort((a, b) => (a.initiative ?? ids.length) - (b.initiative ?? ids.length));
}

function measured(measurement: Measurement, digits: number, initiative: number | null): MeasuredSaving {
  const { baseline, fixed, baselineVolume, actual, volume, priceIndex, oneOffs, costToAchieve } = measurement;
  const hasVolumes = volume !== null && baselineVolume !== null && baselineVolume !== 0;
  const perUnit = hasVolumes ? amountFromMinor(baseline - (fixed ?? 0), digits) / baselineVolume : null;
  const saving = validatedSaving(
    perUnit === null
      ? { fixed: baseline, variablePerUnit: 0, volume: 0, digits }
      : { fixed: fixed ?? 0, variablePerUnit: perUnit, volume: baselineVolume!, digits },
    {
      actual,
      volume: perUnit === null ? 0 : volume!,
      ...(priceIndex === null ? {} : { priceIndex }),
      ...(oneOffs === null ? {} : { oneOffs }),
      ...(costToAchieve === null ? {} : { costToAchieve }),
    },
  );
  return { measurement, initiative, saving, perUnit, controlled: controlledOf(measurement) };
}

function controlledOf({
  baseline,
  actual,
  controlBefore,
  controlAfter,
}: Measurement): MeasuredSaving["controlled"] {
  if (controlBefore === null || controlAfter === null) return { amount: null, ratio: null };
  const change = { treatedBefore: baseline, treatedAfter: actual, controlBefore, controlAfter };
  const saved = (form: "amount" | "ratio"): number | null => {
    const found = differenceInDifferences(change, form);
    return found && -found.effect;
  };
  return { amount: saved("amount"), ratio: saved("ratio") };
}
