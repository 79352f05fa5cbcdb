import { spawnSync } from "node:child_process";
import { resolve } from "node:path";

const root = resolve(__dirname, "../../..");

// Zones that skipped a day (Samoa, 30 December 2011) and whose summer time began at midnight (São Paulo).
test.each(["Pacific/Apia", "America/Sao_Paulo", "UTC"])("the calendar is the same in %s", (zone) => {
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      "node_modules/jest/bin/jest.js",
      "--selectProjects",
      "unit",
      "--testPathPatterns",
      "test/core/dates",
      "test/cells/(periodText|serialDate|series|recognition)",
    ],
    { cwd: root, encoding: "utf8", env: { ...process.env, TZ: zone } },
  );
  expect({ status, stderr: status === 0 ? "" : stderr }).toEqual({ status: 0, stderr: "" });
  expect(stderr).toMatch(/Tests: +\d{2,} passed/);
});
