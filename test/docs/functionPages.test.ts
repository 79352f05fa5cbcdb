import { readFileSync, readdirSync } from "node:fs";
import { resolve } from "node:path";
import { docComments, functionPages } from "../../tools/docs/functionPages";
import { htmlIndex, htmlPage, markdownPage, type Page } from "../../tools/docs/page";
import { functionFiles, functionsJson, type FunctionsMetadata } from "../../tools/functionsMetadata";
import { installCustomFunctions, shownAnswer } from "../support/customFunctions";
import { formulaArguments, literalCells } from "../../tools/docs/formulaArguments";

const folder = resolve(__dirname, "../../docs/functions");

type CellFunction = (...args: unknown[]) => unknown[][] | Promise<unknown[][]>;

/** The cell functions, by the name that their file exports. */
function cellFunctions(): CellFunction[] {
  return functionFiles().map((file) => {
    const name = file.split(/[/\\]/).at(-1)!.replace(".ts", "");
    return (require(file) as Record<string, CellFunction>)[name]!;
  });
}

let pages: Page[];
beforeAll(async () => {
  installCustomFunctions();
  pages = await functionPages();
});

test("docs/functions is what the doc comments say: npm run docs", () => {
  const written = readdirSync(folder).map((name) => [name, readFileSync(resolve(folder, name), "utf8")]);
  expect(Object.fromEntries(written)).toEqual(
    Object.fromEntries(pages.map((page) => [`${page.name}.md`, markdownPage(page)])),
  );
});

test("every function says its result, its errors, its source and shows examples", () => {
  for (const [id, { returns, throws, source, examples }] of docComments()) {
    expect({ id, returns, source }).toEqual({
      id,
      returns: expect.stringMatching(/\.$/),
      source: expect.stringMatching(/\.$/),
    });
    expect(throws.length).toBeGreaterThan(0);
    expect(examples.length).toBeGreaterThan(0);
  }
});

test("every example gives what it says", async () => {
  const { functions } = JSON.parse(await functionsJson()) as FunctionsMetadata;
  const calls = cellFunctions();
  const comments = docComments();
  const said = functions.flatMap(({ id }) => comments.get(id)!.examples);
  const given = await Promise.all(
    functions.flatMap((entry, index) =>
      comments.get(entry.id)!.examples.map(async ({ formula }) => ({
        formula,
        result: await shownAnswer(() => calls[index]!(...formulaArguments(formula, entry))),
      })),
    ),
  );
  expect(given).toEqual(said.map(({ formula, result }) => ({ formula, result: literalCells(result) })));
});

test("the pages that are served show text as text", () => {
  const page: Page = {
    name: "X",
    title: "FINOPS.X",
    lead: "a < b & c",
    sections: [{ heading: "Errors", columns: ["error"], rows: [["<script>"]] }],
  };
  expect(htmlPage(page)).toContain("<p>a &lt; b &amp; c</p>");
  expect(htmlPage(page)).toContain("<td>&lt;script&gt;</td>");
  expect(htmlIndex([page])).toContain('<a href="functions/X.html">FINOPS.X</a>');
});
