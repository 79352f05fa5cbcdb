import { resolve } from "node:path";
import type { Configuration } from "webpack";

const root = resolve(import.meta.dirname, "../..");

/**
 * The workbench as a page. It is never part of the add-in, so it is not minified: a shorter build is worth more on
 * one's own machine than fewer bytes.
 */
export const workbenchConfiguration: Configuration = {
  name: "workbench",
  mode: "production",
  target: ["web", "es2022"],
  context: root,
  entry: {
    workbench: ["./src/entries/workbench.css", "./src/entries/workbench.ts"],
    bridge: "./src/entries/bridge.ts",
  },
  output: { path: resolve(root, "out/workbench"), filename: "[name].js", publicPath: "/", clean: true },
  resolve: { extensions: [".ts", ".mjs", ".js"] },
  module: {
    rules: [
      {
        test: /\.ts$/,
        loader: "swc-loader",
        options: { jsc: { parser: { syntax: "typescript" }, target: "es2022" } },
      },
    ],
  },
  experiments: { css: true },
  optimization: { minimize: false },
  cache: {
    type: "filesystem",
    cacheDirectory: resolve(root, "node_modules/.cache/workbench"),
    buildDependencies: { config: [import.meta.filename] },
  },
  devtool: false,
  performance: { hints: false },
};
