import { seededRandom } from "../../core/numeric/seededRandom";
import { addSamplePlan } from "./sample/addSamplePlan";
import { addSampleRates } from "./sample/addSampleRates";
import { sampleSignings } from "./sample/sampleSignings";
import { SampleTables } from "./sample/SampleTables";
import { signSampleDeal } from "./sample/signSampleDeal";

interface SampleSize {
  readonly contracts: number;
  readonly seed: number;
}

/** As many contracts as a person can look through, and every kind of them. */
const samplesOwn: SampleSize = { contracts: 260, seed: 20_261_121 };

/**
 * The contracts of Saltmarsh Instruments, an invented company that sells stations that measure water, and the software
 * that reads them: all that the pack can report on, from 2024 to 2026, the same at every run.
 */
export function sampleContracts({ contracts, seed }: SampleSize = samplesOwn): SampleTables {
  const random = seededRandom(seed);
  const tables = new SampleTables();
  for (const [index, signing] of sampleSignings(contracts, random).entries()) {
    const number = String(index + 1).padStart(4, "0");
    signSampleDeal(tables, `S${signing.signed.slice(2, 4)}-${number}`, signing);
  }
  addSampleRates(tables, random);
  addSamplePlan(tables, random);
  return tables;
}
