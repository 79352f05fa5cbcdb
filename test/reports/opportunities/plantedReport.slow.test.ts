import { plantedPayments } from "../../../tools/cost/plantedPayments";
import { costCase } from "../../support/costCase";
import { plantedSheets } from "../../support/plantedSheets";

const isFull = process.env["FINOPS_FULL"] === "1";

/** Kinds and sizes are drawn by the seed; the thresholds are those that the sheet has while nobody types others. */
test.each(isFull ? [1, 2, 3, 4, 5] : [1, 2])(
  "seed %d: every planted opportunity stands on the sheet with its saving, and its rows come to it",
  async (seed) => {
    const company = plantedPayments(seed);
    const written = await costCase("opportunities", plantedSheets(company));
    const front = written.sheet("Opportunities");
    const total = front.values.findIndex((row) => row[1] === "Total");
    const lines = front.values.slice(8, total).map((row) => ({ kind: row[1], saving: row[3] as number }));
    const left = [...lines];
    const missed = company.planted.filter(({ kind, saving }) => {
      const at = left.findIndex(
        (line) => line.kind === kind && Math.abs(100 * line.saving - saving) <= 0.01 * saving,
      );
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    });
    expect(missed).toEqual([]);
    expect(left.length).toBeLessThanOrEqual(lines.length / 10);
    for (const { model } of written.computation.sheets) {
      expect({ sheet: model.name, red: await written.sheet(model.name).wrongAfter([]) }).toEqual({
        sheet: model.name,
        red: [],
      });
    }
    const cost = await costCase("cost", plantedSheets(company));
    for (const { model } of cost.computation.sheets) {
      expect({ sheet: model.name, red: await cost.sheet(model.name).wrongAfter([]) }).toEqual({
        sheet: model.name,
        red: [],
      });
    }
  },
  120_000,
);
