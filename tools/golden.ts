/**
 * Rewrites one golden file from what the code gives now; there is no update-all.
 * Usage: npm run golden -- functions.json
 */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const name = process.argv[2];
if (name === undefined) {
  console.error(`Name one of: ${readdirSync("test/golden").join(", ")}, or a new one.`);
  process.exitCode = 2;
} else {
  const { status } = spawnSync(
    process.execPath,
    ["node_modules/jest/bin/jest.js", "--silent", ...goldenTests()],
    {
      env: { ...process.env, FINOPS_GOLDEN: name },
      stdio: "inherit",
    },
  );
  process.exitCode = status ?? 1;
}

/** The tests that compare with a golden file. */
function goldenTests(): readonly string[] {
  return readdirSync("test", { recursive: true, encoding: "utf8" })
    .map((file) => join("test", file))
    .filter((file) => file.endsWith(".test.ts") && readFileSync(file, "utf8").includes("expectGolden("));
}
