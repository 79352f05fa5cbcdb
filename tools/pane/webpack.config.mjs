import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { functionGuide } from "../docs/functionGuide";

const root = resolve(import.meta.dirname, "../..");
const out = resolve(root, "out/pane");

/** The page of the screenshots: npx tsx node_modules/webpack-cli/bin/cli.js -c tools/pane/webpack.config.mjs */
export default async function configuration() {
  mkdirSync(resolve(out, "functions"), { recursive: true });
  writeFileSync(resolve(out, "functions/guide.json"), JSON.stringify(await functionGuide()));
  for (const file of [
    "tools/pane/page.html",
    "src/entries/taskpane.css",
    "assets/samples/harbour-tea.xlsx",
    "assets/samples/larkfield-hotel.xlsx",
    "assets/samples/ottermere-ferries.xlsx",
    "assets/samples/rowanfell-bikes.xlsx",
    "assets/samples/saltmarsh-contracts.xlsx",
  ]) {
    copyFileSync(resolve(root, file), resolve(out, file.split("/").at(-1)));
  }
  return {
    mode: "production",
    target: ["web", "es2022"],
    context: root,
    entry: { page: "./tools/pane/page.tsx" },
    output: { path: out, filename: "[name].js", publicPath: "" },
    resolve: { extensions: [".ts", ".tsx", ".mjs", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          loader: "swc-loader",
          options: {
            jsc: {
              parser: { syntax: "typescript", tsx: true },
              target: "es2022",
              transform: { react: { runtime: "automatic" } },
            },
          },
        },
      ],
    },
    devtool: false,
    performance: { hints: false },
    stats: "errors-warnings",
  };
}
