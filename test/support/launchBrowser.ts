import { existsSync } from "node:fs";
import { chromium, type Browser, type LaunchOptions } from "playwright-core";

/** Chrome or Edge as the machine has it; on Linux a headless Chromium that came with npm. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch(await launchOptions());
}

async function launchOptions(): Promise<LaunchOptions> {
  if (process.platform !== "linux") {
    return { channel: process.platform === "win32" ? "msedge" : "chrome", headless: true };
  }
  const { default: packed } = await import("@sparticuz/chromium");
  const executablePath = await packed.executablePath();
  if (!existsSync(executablePath)) throw new Error(`There is no Chromium at ${executablePath}.`);
  return { executablePath, args: packed.args, headless: true };
}
