import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { join, resolve } from "node:path";

const root = resolve(__dirname, "../..");
const cache = join(root, "node_modules/.cache/addin");
/** Everything that a build reads. */
const inputs = [
  "src",
  "assets/icons",
  "tools/docs",
  "tools/webpack",
  "tools/functionsMetadata.ts",
  "manifest.xml",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  "webpack.config.js",
];

/**
 * The folder of the add-in as `npm run build` makes it; built once for the same sources and parameters.
 * @param parameters Of the build, such as { url: "https://host.example/path" }.
 */
export function builtAddin(parameters: Readonly<Record<string, string>> = {}): string {
  const folder = join(cache, hashOf(parameters));
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  const out = mkdtempSync(join(cache, "making-"));
  const environment = Object.entries({ ...parameters, out }).flatMap(([name, value]) => [
    "--env",
    `${name}=${value}`,
  ]);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", "node_modules/webpack-cli/bin/cli.js", ...environment],
    { cwd: root, encoding: "utf8" },
  );
  if (status !== 0) throw new Error(stdout + stderr);
  // Another process may have been quicker: its build is the same.
  if (existsSync(folder)) rmSync(out, { recursive: true });
  else renameSync(out, folder);
  return folder;
}

function hashOf(parameters: Readonly<Record<string, string>>): string {
  const hash = createHash("sha256").update(JSON.stringify(parameters));
  for (const file of inputs.flatMap((name) => filesIn(name))) {
    hash.update(`${file}\0`).update(readFileSync(join(root, file)));
  }
  return hash.digest("hex").slice(0, 24);
}

function filesIn(name: string): readonly string[] {
  if (!statSync(join(root, name)).isDirectory()) return [name];
  return readdirSync(join(root, name), { recursive: true, encoding: "utf8" })
    .map((inside) => join(name, inside))
    .filter((inside) => statSync(join(root, inside)).isFile())
    .sort();
}
