import { readFileSync } from "node:fs";
import { basename } from "node:path";
import ts from "typescript";
import { catalogue, type FinanceErrorCode } from "../../src/core/errors/catalogue";
import {
  functionFiles,
  functionsJson,
  type FunctionMetadata,
  type FunctionsMetadata,
} from "../functionsMetadata";
import type { Page, Section } from "./page";

/** What the generator of functions.json leaves out of a doc comment. */
interface DocComment {
  readonly returns: string;
  readonly throws: readonly { readonly code: FinanceErrorCode; readonly when: string }[];
  readonly source: string;
  readonly examples: readonly Example[];
}

/** A call as a user types it and what the cell shows. */
export interface Example {
  readonly formula: string;
  readonly result: string;
}

/** One page a function: signature, arguments, result, errors, examples, source. */
export async function functionPages(): Promise<Page[]> {
  const { functions } = JSON.parse(await functionsJson()) as FunctionsMetadata;
  const comments = docComments();
  return functions.map((entry) => functionPage(entry, comments.get(entry.id)!));
}

/** Doc comments of the cell functions, by id. */
export function docComments(): Map<string, DocComment> {
  return new Map(
    functionFiles().flatMap((file) => {
      const source = ts.createSourceFile(
        basename(file),
        readFileSync(file, "utf8"),
        ts.ScriptTarget.Latest,
        true,
      );
      return source.statements.filter(ts.isFunctionDeclaration).flatMap((declaration) => {
        const texts = (name: string): string[] =>
          ts
            .getJSDocTags(declaration)
            .filter(({ tagName }) => tagName.text === name)
            .map((tag) => tagText(tag, source));
        const id = texts("customfunction")[0];
        return id === undefined ? [] : [[id, docComment(texts)] as const];
      });
    }),
  );
}

function docComment(texts: (name: string) => string[]): DocComment {
  return {
    returns: texts("returns").join(" "),
    throws: texts("throws").map((text) => {
      const [code = "", ...when] = text.split(" ");
      if (!(code in catalogue)) throw new Error(`@throws ${code}: no such code in the catalogue.`);
      return { code: code as FinanceErrorCode, when: when.join(" ").replace(/^when /, "") };
    }),
    source: texts("source").join(" "),
    examples: texts("example").map((text) => {
      const [formula = "", result = ""] = text.split(" // => ");
      return { formula, result };
    }),
  };
}

/** The text after a tag's name; TypeScript takes part of some tags for a type or a name. */
function tagText(tag: ts.JSDocTag, source: ts.SourceFile): string {
  return source.text
    .slice(tag.tagName.end, tag.end)
    .replace(/\n\s*\*\s?/g, " ")
    .trim();
}

function functionPage(entry: FunctionMetadata, comment: DocComment): Page {
  const name = `FINOPS.${entry.name}`;
  const list = entry.parameters.map((parameter) =>
    parameter.optional ? `[${parameter.name}]` : parameter.name,
  );
  const sections: Section[] = [
    { heading: "Syntax", code: `=${name}(${list.join(", ")})` },
    {
      heading: "Arguments",
      columns: ["argument", "what it is"],
      rows: entry.parameters.map(({ name: argument, description, optional }) => [
        argument,
        `${optional ? "Optional. " : ""}${description}`,
      ]),
    },
    { heading: "Returns", text: comment.returns },
    {
      heading: "Errors",
      columns: ["error", "when", "what to do"],
      rows: comment.throws.map(({ code, when }) => [
        `${catalogue[code].cell} (${code})`,
        when,
        catalogue[code].remedy,
      ]),
    },
    {
      heading: "Examples",
      columns: ["formula", "result"],
      rows: comment.examples.map(({ formula, result }) => [formula, result]),
    },
    { heading: "Source", text: comment.source },
  ];
  return { name: entry.name, title: name, lead: entry.description, sections };
}
