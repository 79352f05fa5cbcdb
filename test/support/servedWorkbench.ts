import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

const root = resolve(__dirname, "../..");
const lock = join(root, "node_modules/.cache/workbench.lock");
const stamp = join(root, "node_modules/.cache/workbench.built");
/** A build takes less, on a slow machine too; what is older was left by a test that was killed. */
const longestBuild = 180_000;

export interface ServedWorkbench {
  readonly url: string;
  /** All that was printed, the address in it. */
  readonly printed: string;
  stop(): void;
}

/**
 * Serves the page as `npm start` does, on a free port.
 * @param book A workbook to open instead of the sample company.
 * @param build Builds in any case; otherwise only what is older than its sources.
 */
export async function servedWorkbench({
  book,
  build = false,
}: { readonly book?: string; readonly build?: boolean } = {}): Promise<ServedWorkbench> {
  await locked();
  try {
    const isBuilt =
      !build && built() > newest(["src", "tools", "assets", "manifest.xml", "package-lock.json"]);
    const since = new Date();
    const served = await started([...(book ? ["--book", book] : []), ...(isBuilt ? ["--built"] : [])]);
    if (!isBuilt) {
      writeFileSync(stamp, "");
      utimesSync(stamp, since, since);
    }
    return served;
  } finally {
    rmSync(lock, { recursive: true });
  }
}

async function started(options: readonly string[]): Promise<ServedWorkbench> {
  const script = ["--import", "tsx", "tools/workbench/start.ts", "--port", "0", ...options];
  const server = spawn(process.execPath, script, { cwd: root });
  return new Promise((done, fail) => {
    let printed = "";
    const read = (text: Buffer): void => {
      printed += text.toString();
      const url = /http:\/\/localhost:\d+\//.exec(printed)?.[0];
      if (url !== undefined) done({ url, printed, stop: () => server.kill() });
    };
    server.stdout.on("data", read);
    server.stderr.on("data", read);
    server.on("close", () => fail(new Error(printed)));
  });
}

/** Tests run side by side, and there is one folder to build into. */
async function locked(): Promise<void> {
  mkdirSync(dirname(lock), { recursive: true });
  for (;;) {
    try {
      mkdirSync(lock);
      return;
    } catch {
      const since = existsSync(lock) ? statSync(lock).mtimeMs : 0;
      if (since > 0 && Date.now() - since > longestBuild) rmSync(lock, { recursive: true, force: true });
      else await wait(200);
    }
  }
}

/** When the build that is there began. Its files do not tell: webpack leaves those alone that would be the same. */
function built(): number {
  const made = ["dist/taskpane.js", "dist/manifest.xml", "out/workbench/workbench.js"].map((file) =>
    join(root, file),
  );
  return [...made, stamp].every((file) => existsSync(file)) ? statSync(stamp).mtimeMs : 0;
}

/** When any of the files was last changed. */
function newest(paths: readonly string[]): number {
  return Math.max(
    ...paths.map((path) => {
      const place = join(root, path);
      const { mtimeMs } = statSync(place);
      if (!statSync(place).isDirectory()) return mtimeMs;
      return Math.max(mtimeMs, newest(readdirSync(place).map((name) => join(path, name))));
    }),
  );
}
