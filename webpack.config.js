/**
 * The add-in as files to serve: npm run build -- --env url=https://your.host/path
 * Without a URL the manifest points to https://localhost:3000.
 */
import CustomFunctionsMetadataPlugin from "custom-functions-metadata-plugin";
import { readFileSync, readdirSync } from "node:fs";
import { resolve } from "node:path";
import { functionGuide } from "./tools/docs/functionGuide";
import { functionPages } from "./tools/docs/functionPages";
import { htmlIndex, htmlPage } from "./tools/docs/page";
import { functionFiles, withErrorInputs } from "./tools/functionsMetadata";
import { emitFiles } from "./tools/webpack/emitFiles";

const root = import.meta.dirname;
const developmentUrl = "https://localhost:3000";

const microsoftLibrary = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/** What the functions need and the pane or its worker too. */
function isShared(module, { chunkGraph }) {
  const chunks = [...chunkGraph.getModuleChunksIterable(module)];
  return chunks.length > 1 && chunks.some(({ name }) => name === "functions");
}

/** Work whose code is loaded with it and has a gate of its own: its chunks begin with its name. */
const works = ["attribution", "cost", "forecast", "revenue"];

/** Whether a chunk belongs to a work: "revenue-page" to "revenue". */
function isOfWork({ name }) {
  return works.some((work) => name?.startsWith(`${work}-`));
}

/** What only chunks of works need, of their pages, workers and functions: loaded once, with the first of them. */
const ofWorks = {
  // "revenue-page" and "revenue-worker" share "revenue-page-worker", and with "forecast-page" "forecast-page-revenue-page-worker".
  name: (_module, chunks) =>
    works
      .flatMap((work) => {
        const own = chunks.flatMap(({ name }) =>
          name.startsWith(`${work}-`) ? name.slice(work.length + 1) : [],
        );
        return own.length === 0 ? [] : [work, ...own.sort()];
      })
      .join("-"),
  chunks: isOfWork,
  test: (module, { chunkGraph }) => {
    const chunks = [...chunkGraph.getModuleChunksIterable(module)];
    return chunks.length > 1 && chunks.every(isOfWork);
  },
  // A chunk costs its name in every map of chunks: less than that is not cut out.
  minSize: 2_000,
};

/**
 * @param {{ url?: string, officejs?: string, out?: string }} env Where the build will be served, where its page takes
 * office.js from (Microsoft's CDN, as Excel wants it, when omitted), and the folder it goes to. The scripts are the same
 * whatever is said here.
 */
export default function configuration(env) {
  const url = (env.url ?? developmentUrl).replace(/\/$/, "");
  if (!/^https:\/\/[^\s"<>]+$/.test(url)) throw new Error(`--env url must begin with https://, not ${url}`);
  const served = (text) => text.replaceAll(developmentUrl, url);
  const library = new URL(env.officejs ?? microsoftLibrary, `${url}/`);
  if (!library.pathname.endsWith("/office.js"))
    throw new Error(`--env officejs must end with /office.js, not ${library}`);
  const pageOf = (html) =>
    html
      .replace(`src="${microsoftLibrary}"`, `src="${library}"`)
      .replace(new URL(microsoftLibrary).origin, library.origin);
  const textOf = (name) => readFileSync(resolve(root, name), "utf8");
  return {
    mode: "production",
    // Tests and gates build more than once.
    cache: { type: "filesystem", buildDependencies: { config: [import.meta.filename] } },
    target: ["web", "es2022"],
    context: root,
    entry: { functions: "./src/entries/functions.ts", taskpane: "./src/entries/taskpane.ts" },
    output: { path: resolve(root, env.out ?? "dist"), filename: "[name].js", clean: true, publicPath: "" },
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
    // What functions, pane and worker need is loaded once; the others are not cut in pieces for what a work computes with
    // in its own worker or here, which has more of its own than it shares.
    optimization: {
      usedExports: "global",
      // Files bear no hash, so that ids need not last from one build to the next: short ones take 1.5 kB less.
      chunkIds: "size",
      moduleIds: "size",
      splitChunks: {
        chunks: ({ name }) => !works.some((work) => name === `${work}-worker` || name === `${work}-here`),
        minSize: 2_000,
        cacheGroups: {
          shared: { name: "shared", chunks: "all", test: isShared, enforce: true },
          ofWorks,
        },
      },
    },
    devtool: false,
    performance: { hints: false },
    stats: "errors-warnings",
    plugins: [
      new CustomFunctionsMetadataPlugin({ output: "functions.json", input: functionFiles() }),
      emitFiles(async (existing) => {
        const pages = await functionPages();
        const icons = readdirSync(resolve(root, "assets/icons"));
        return {
          "functions.json": served(withErrorInputs(existing("functions.json") ?? "{}")),
          "manifest.xml": served(textOf("manifest.xml")),
          "runtime.html": pageOf(textOf("src/entries/runtime.html")),
          "taskpane.css": textOf("src/entries/taskpane.css"),
          "help.html": htmlIndex(pages),
          "functions/guide.json": JSON.stringify(await functionGuide()),
          ...Object.fromEntries(pages.map((page) => [`functions/${page.name}.html`, htmlPage(page)])),
          ...Object.fromEntries(
            icons.map((icon) => [`assets/icons/${icon}`, readFileSync(resolve(root, "assets/icons", icon))]),
          ),
        };
      }),
    ],
  };
}
