/**
 * Holds the table of layers (.dependency-cruiser.cjs) over src, and refuses to pass when dependency-cruiser
 * did not read what stands there: without a TypeScript it can load, it reports success over nothing.
 */
import { cruise, type ICruiseOptions, type ICruiseResult } from "dependency-cruiser";
import extractTSConfig from "dependency-cruiser/config-utl/extract-ts-config";
import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");
process.chdir(process.argv[2] ?? root);

type Rules = ICruiseOptions["ruleSet"] & { options: ICruiseOptions };
const { options, ...ruleSet } = createRequire(import.meta.url)(`${root}/.dependency-cruiser.cjs`) as Rules;
const { output } = await cruise(["src"], { ...options, ruleSet, validate: true }, undefined, {
  tsConfig: extractTSConfig(`${root}/tsconfig.json`),
});
const { modules, summary } = output as ICruiseResult;

const written = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((name) =>
  /\.tsx?$/.test(name),
);
const read = modules.filter(({ source }) => /^src\/.*\.tsx?$/.test(source));
for (const { rule, from, to, comment } of summary.violations) {
  console.error(`${from} → ${to}: ${rule.name}${comment ? ` (${comment})` : ""}`);
}
if (read.length < written.length || written.length === 0) {
  console.error(`Only ${read.length} of ${written.length} modules were read: the layers were not checked.`);
}
const failed = summary.violations.length > 0 || read.length < written.length || written.length === 0;
console.log(`layers: ${read.length} modules, ${summary.totalDependenciesCruised} imports`);
process.exitCode = failed ? 1 : 0;
