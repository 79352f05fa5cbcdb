/**
 * Rewrites one golden file from what the code gives now; there is no update-all.
 * Usage: npm run golden -- functions.json
 */
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";

const name = process.argv[2];
if (name === undefined) {
  console.error(`Name one of: ${readdirSync("test/golden").join(", ")}, or a new one.`);
  process.exitCode = 2;
} else {
  const { status } = spawnSync(process.execPath, ["node_modules/jest/bin/jest.js", "--silent"], {
    env: { ...process.env, FINOPS_GOLDEN: name },
    stdio: "inherit",
  });
  process.exitCode = status ?? 1;
}
