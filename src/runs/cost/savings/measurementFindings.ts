import { shownMoney } from "../../../cells/cost/tables/foundRows";
import type { Measurement, ReadMeasurements } from "../../../cells/cost/tables/ReadMeasurements";
import type { Finding } from "../../../cells/problems";
import type { MeasuredSaving } from "../../../reports/savings/validation/measuredSavings";

/** What was measured of no initiative, what was measured twice, and what a control group does not show. */
export function measurementFindings(
  measured: readonly MeasuredSaving[],
  read: ReadMeasurements | null,
): readonly Finding[] {
  if (!read) return [];
  return [...strayFindings(measured), ...repeatFindings(measured, read), ...controlFindings(measured, read)];
}

/** Measurements of no initiative: they count in no validated saving. */
function strayFindings(measured: readonly MeasuredSaving[]): readonly Finding[] {
  return measured
    .filter(({ initiative }) => initiative === null)
    .map(({ measurement: { initiative, place } }) => ({
      code: "MEASUREMENT_WITHOUT_INITIATIVE",
      text: `${JSON.stringify(initiative)} was measured and no initiative has that id: it counts in no validated saving. Correct the id.`,
      rows: 1,
      cell: place,
    }));
}

/** Measurements of one initiative that agree in every figure: a row entered twice validates its saving twice. */
function repeatFindings(
  measured: readonly MeasuredSaving[],
  { digits, currency }: ReadMeasurements,
): readonly Finding[] {
  const firsts = new Map<string, Measurement>();
  return measured.flatMap(({ measurement, initiative, saving }): readonly Finding[] => {
    if (initiative === null) return [];
    const { initiative: id, place, sheetRow, ...figures } = measurement;
    const key = JSON.stringify([initiative, figures]);
    const first = firsts.get(key);
    if (!first) {
      firsts.set(key, measurement);
      return [];
    }
    return [
      {
        code: "MEASURED_TWICE",
        text: `${id} is measured in row ${sheetRow + 1} as in row ${first.sheetRow + 1}: ${shownMoney(saving.gross, digits, currency)} may be validated twice. Delete one, where it is the same saving.`,
        rows: 2,
        cell: place,
      },
    ];
  });
}

/** Savings by the adjusted baseline that are losses beside the control group, and the other way round. */
function controlFindings(
  measured: readonly MeasuredSaving[],
  { digits, currency }: ReadMeasurements,
): readonly Finding[] {
  const shown = (minor: number): string => shownMoney(minor, digits, currency);
  return measured.flatMap(({ measurement, saving: { gross }, controlled }): readonly Finding[] => {
    const { amount } = controlled;
    if (amount === null || Math.sign(gross) * Math.sign(amount) >= 0) return [];
    return [
      {
        code: "CONTROL_DISAGREES",
        text: `${measurement.initiative} saves ${shown(gross)} by its adjusted baseline and ${shown(amount)} beside its control group: the first is validated. Find out what else moved before it is booked.`,
        rows: 1,
        cell: measurement.place,
      },
    ];
  });
}
