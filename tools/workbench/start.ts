/**
 * Builds and serves the workbench: npm start [-- --book FILE] [--port N]. With --watch it builds again on change,
 * with --built it serves what was built before.
 */
import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { buildWorkbench, watchWorkbench } from "./buildWorkbench";
import { serve } from "./serve";

const { values } = parseArgs({
  options: {
    book: { type: "string" },
    port: { type: "string" },
    watch: { type: "boolean" },
    built: { type: "boolean" },
  },
});
const book = values.book ?? null;
if (book !== null && !existsSync(book)) throw new Error(`There is no file ${book}.`);

if (values.watch) await watchWorkbench();
else if (!values.built) await buildWorkbench();
const { url } = await serve(book, Number(values.port ?? 3100));
console.log(`Finance Ops workbench: ${url}`);
