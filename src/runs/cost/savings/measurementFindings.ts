import { shownMoney } from "../../../cells/cost/tables/foundRows";
import type { Measurement, ReadMeasurements } from "../../../cells/cost/tables/ReadMeasurements";
import type { Finding } from "../../../cells/problems";
import type { MeasuredSaving } from "../../../reports/savings/validation/measuredSavings";

/** What was measured of no initiative, and what was measured twice. */
export function measurementFindings(
  measured: readonly MeasuredSaving[],
  read: ReadMeasurements | null,
): readonly Finding[] {
  return read ? [...strayFindings(measured), ...repeatFindings(measured, read)] : [];
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
