import { spawnSync } from "node:child_process";
import { resolve } from "node:path";

const root = resolve(__dirname, "../../..");

// Samoa skipped 30 December 2011; summer time began at midnight in São Paulo.
test.each(["Pacific/Apia", "America/Sao_Paulo", "Asia/Kolkata"])(
  "P16: revenue is recognised alike in %s",
  (zone) => {
    const { status, stderr } = spawnSync(
      process.execPath,
      [
        "node_modules/jest/bin/jest.js",
        "--selectProjects",
        "unit",
        "--testPathPatterns",
        "test/core/revenue",
        "test/cases/contracts",
        "test/cells/recognition",
      ],
      {
        cwd: root,
        encoding: "utf8",
        env: { ...process.env, TZ: zone, LANG: "de_DE.UTF-8", FINOPS_FULL: "" },
      },
    );
    expect({ status, stderr: status === 0 ? "" : stderr }).toEqual({ status: 0, stderr: "" });
    expect(stderr).toMatch(/Tests: +\d{2,} passed/);
  },
);
