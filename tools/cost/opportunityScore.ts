/** Prints, seed by seed, which planted opportunities are found and what else is. Usage: tsx tools/cost/opportunityScore.ts [SEED...] */
import { opportunities } from "../../src/core/cost/opportunities/opportunities";
import { plantedPayments } from "./plantedPayments";

const seeds = process.argv.slice(2).map(Number);
for (const seed of seeds.length > 0 ? seeds : [1, 2, 3, 4, 5]) {
  const { tables, planted } = plantedPayments(seed);
  const before = process.cpuUsage();
  const found = [...opportunities(tables)];
  const { user, system } = process.cpuUsage(before);
  let hits = 0;
  let worst = 0;
  for (const { kind, subject, saving } of planted) {
    const at = found.findIndex(
      (one) => one.kind === kind && one.subject === subject && Math.abs(one.saving - saving) <= 0.01 * saving,
    );
    if (at < 0) {
      const near = found
        .filter((one) => one.kind === kind && one.subject === subject)
        .map((one) => one.saving);
      console.log(`  not found: ${kind}, ${subject}, ${saving} (${near.join(", ")})`);
      continue;
    }
    hits++;
    worst = Math.max(worst, Math.abs(found[at]!.saving / saving - 1));
    found.splice(at, 1);
  }
  for (const { kind, subject, saving } of found) console.log(`  false: ${kind}, ${subject}, ${saving}`);
  console.log(
    `seed ${seed}: ${tables.payments.days.length} payments, ${hits} of ${planted.length} found, ` +
      `largest error ${(100 * worst).toFixed(3)} %, ${found.length} false, ${((user + system) / 1000).toFixed(0)} ms`,
  );
}
