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
const port = Number(values.port ?? 3100);
if (book !== null && !existsSync(book))
  refuse(`There is no file ${book}. Say --book and the path of an .xlsx or .csv file.`);
if (book !== null && !/\.(xlsx|xlsm|csv|tsv|txt)$/i.test(book))
  refuse(`${book} is no workbook. Say --book and an .xlsx or .csv file.`);
if (!Number.isInteger(port) || port < 0 || port > 65_535)
  refuse(`--port ${values.port} is no port. Say a number from 0 to 65535.`);

if (values.watch) await watchWorkbench();
else if (!values.built) await buildWorkbench();
const { url } = await serve(book, port);
console.log(`Finance Ops workbench: ${url}`);

/** Says what is wrong, without a stack that only hides it. */
function refuse(what: string): never {
  console.error(what);
  process.exit(2);
}
