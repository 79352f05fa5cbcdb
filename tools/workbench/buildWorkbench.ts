import { spawn } from "node:child_process";
import { cpSync } from "node:fs";
import { resolve } from "node:path";
import webpack, { type Stats } from "webpack";
import { workbenchConfiguration } from "./configuration";

const root = resolve(import.meta.dirname, "../..");

/** Builds the page, and the add-in as it ships, side by side. */
export async function buildWorkbench(): Promise<void> {
  await Promise.all([addin([]), page(false)]);
}

/** The same, and again whenever a file changes: a page that is loaded anew has the new code. */
export async function watchWorkbench(): Promise<void> {
  await buildWorkbench();
  addin(["--watch"]).catch((problem: unknown) => console.error(problem));
  await page(true);
}

/** The add-in is built by its own configuration, in a process of its own: it is the slower of the two. */
async function addin(options: readonly string[]): Promise<void> {
  const cli = resolve(root, "node_modules/webpack-cli/bin/cli.js");
  await new Promise<void>((done, fail) => {
    spawn(process.execPath, ["--import", "tsx", cli, ...options], { cwd: root, stdio: "inherit" }).on(
      "close",
      (code) => (code === 0 ? done() : fail(new Error("The add-in was not built."))),
    );
  });
}

async function page(isWatched: boolean): Promise<void> {
  const compiler = webpack(workbenchConfiguration);
  if (!compiler) throw new Error("webpack gave no compiler.");
  await new Promise<void>((done, fail) => {
    const settle = (problem: Error | null, stats?: Stats): void => {
      const failure = problem ?? (stats?.hasErrors() ? new Error(stats.toString("errors-only")) : null);
      if (!failure) {
        cpSync(resolve(root, "src/entries/workbench.html"), resolve(root, "out/workbench/index.html"));
        done();
      } else if (isWatched) console.error(failure.message);
      else fail(failure);
    };
    if (isWatched) compiler.watch({}, settle);
    else {
      // Only a closed compiler has written its cache.
      compiler.run((problem, stats) => compiler.close(() => settle(problem, stats)));
    }
  });
}
