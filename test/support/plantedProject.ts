import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

const root = resolve(__dirname, "../..");
const settings = [
  "package.json",
  "tsconfig.json",
  "tsconfig.core.json",
  ".oxlintrc.json",
  "tools/lintRules.mjs",
];

export interface GuardRun {
  readonly status: number | null;
  readonly output: string;
}

/** Runs a guard over a throw-away project of a few files that has this project's settings. */
export function runGuard(command: readonly string[], files: Readonly<Record<string, string>>): GuardRun {
  const folder = mkdtempSync(join(tmpdir(), "finops-planted-"));
  try {
    for (const name of settings) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      copyFileSync(join(root, name), join(folder, name));
    }
    symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "junction");
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    const [script = "", ...rest] = command.map((part) => part.replace("{root}", root));
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...rest], {
      cwd: folder,
      encoding: "utf8",
      timeout: 30_000,
    });
    return { status, output: stdout + stderr };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const guards = {
  layers: ["--import=tsx", "{root}/tools/checkLayers.ts", "."],
  decimals: ["--import=tsx", "{root}/tools/checkDecimalOperators.ts"],
  lint: ["node_modules/oxlint/bin/oxlint", "--type-aware", "--format=unix", "--ignore-pattern=node_modules"],
  coreTypes: ["node_modules/@typescript/native/bin/tsc", "-p", "tsconfig.core.json"],
} as const;
