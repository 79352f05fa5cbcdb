import { spawn } from "node:child_process";
import { launchBrowser } from "../test/support/launchBrowser";
import { median } from "./cost";

/** The workbench's page on what was built last (npm start builds): first paint, and the pane ready, in a fresh browser page each time. */
const runs = 5;
const limits = { paint: 2_000, ready: 6_000 };

const script = ["--import", "tsx", "tools/workbench/start.ts", "--port", "0", "--built"];
const server = spawn(process.execPath, script, { stdio: ["ignore", "pipe", "inherit"] });
const url = await new Promise<string>((done, fail) => {
  let printed = "";
  server.stdout.on("data", (text: Buffer) => {
    printed += text.toString();
    const found = /http:\/\/localhost:\d+\//.exec(printed)?.[0];
    if (found !== undefined) done(found);
  });
  server.on("close", () => fail(new Error(`The workbench was not served. ${printed}`)));
});
const browser = await launchBrowser();
const paints: number[] = [];
const readies: number[] = [];
for (let run = 0; run < runs; run += 1) {
  const page = await (await browser.newContext()).newPage();
  const started = performance.now();
  await page.goto(url);
  await page.getByText("is ready").waitFor();
  readies.push(performance.now() - started);
  paints.push(
    await page.evaluate(
      () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.POSITIVE_INFINITY,
    ),
  );
  await page.context().close();
}
await browser.close();
server.kill();
const printed = (times: readonly number[], limit: number): string =>
  `median ${median(times).toFixed(0)} ms, slowest ${Math.max(...times).toFixed(0)} ms (at most ${limit})`;
console.log(`the workbench with the sample company, ${runs} fresh pages`);
console.log(`  first paint  ${printed(paints, limits.paint)}`);
console.log(`  pane ready   ${printed(readies, limits.ready)}`);
if (median(paints) > limits.paint || median(readies) > limits.ready) {
  console.log("  SLOWER THAN AGREED");
  process.exitCode = 1;
}
