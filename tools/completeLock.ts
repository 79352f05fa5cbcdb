/**
 * Adds the packages of other platforms to package-lock.json. A registry that holds one platform only makes npm
 * leave them out without a word, and `npm ci` then refuses the lock file on every machine.
 * Usage: npm install … && npm run lock
 */
import { readFileSync, writeFileSync } from "node:fs";

interface LockedPackage {
  readonly version?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
}

interface Lock {
  packages: Record<string, LockedPackage>;
}

const systems = ["darwin", "win32", "linux", "freebsd", "android", "openharmony"];
const processors = ["arm64", "x64", "ia32", "arm", "ppc64", "s390x", "riscv64", "loong64", "wasm32"];

/** The platform that a package's name ends in, such as `@swc/core-darwin-arm64`. */
function platformOf(name: string): Pick<LockedPackage, "os" | "cpu"> | null {
  const words = name.split(/[-/]/);
  const cpu = processors.find((processor) => words.includes(processor));
  const os = systems.find((system) => words.includes(system));
  if (cpu === undefined || (os === undefined && cpu !== "wasm32")) return null;
  return { cpu: [cpu], ...(os !== undefined && { os: [os] }) };
}

const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as Lock;
const added: Record<string, LockedPackage> = {};
for (const [path, { dev, optionalDependencies = {} }] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const platform = platformOf(name);
    const isLocked =
      `node_modules/${name}` in lock.packages || `${path}/node_modules/${name}` in lock.packages;
    if (isLocked || platform === null || !/^\d/.test(version)) continue;
    added[`node_modules/${name}`] = { version, ...(dev && { dev }), optional: true, ...platform };
  }
}
const paths = Object.entries({ ...lock.packages, ...added }).sort(([a], [b]) => (a < b ? -1 : 1));
lock.packages = Object.fromEntries(paths);
writeFileSync("package-lock.json", `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${Object.keys(added).length} packages of other platforms added`);
