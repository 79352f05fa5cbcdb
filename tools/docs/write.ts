/** Writes the generated pages of docs/ anew. Usage: npm run docs */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { errorsPage } from "./errors";
import { functionPages } from "./functionPages";
import { markdownPage } from "./page";
import { tablesPage } from "./tables";

writeFileSync("docs/errors.md", errorsPage());
writeFileSync("docs/tables.md", tablesPage());
rmSync("docs/functions", { recursive: true, force: true });
mkdirSync("docs/functions");
for (const page of await functionPages()) writeFileSync(`docs/functions/${page.name}.md`, markdownPage(page));
