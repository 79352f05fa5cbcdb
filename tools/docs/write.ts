/** Writes the generated pages of docs/ anew. Usage: npm run docs */
import { writeFileSync } from "node:fs";
import { errorsPage } from "./errors";

writeFileSync("docs/errors.md", errorsPage());
