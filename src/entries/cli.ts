import { readFileSync } from "node:fs";
import { main } from "../cli/main";
import { forecastInThreads } from "./forecastInThreads";

const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
  version: string;
};

// Whoever reads the output may have enough of it, as `head` does.
process.stdout.on("error", (problem: NodeJS.ErrnoException) => {
  if (problem.code !== "EPIPE") throw problem;
  process.exit();
});

process.exitCode = await main(process.argv.slice(2), {
  print: (line) => process.stdout.write(`${line}\n`),
  progress: (line) => process.stderr.write(`${line}\n`),
  complain: (line) => process.stderr.write(`${line}\n`),
  now: () => new Date(),
  version,
  computeLines: forecastInThreads,
});
