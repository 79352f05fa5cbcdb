/** A page of documentation as plain data. */
export interface Page {
  /** File name without its ending. */
  readonly name: string;
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly Section[];
}

export type Section =
  | { readonly heading: string; readonly text: string }
  | { readonly heading: string; readonly code: string }
  | {
      readonly heading: string;
      readonly columns: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

export function markdownPage({ title, lead, sections }: Page): string {
  const note = "Generated from the function's doc comment by `npm run docs`; do not edit.";
  return `${[`# ${title}`, lead, ...sections.map(markdownSection), note].join("\n\n")}\n`;
}

function markdownSection(section: Section): string {
  const heading = `## ${section.heading}`;
  if ("text" in section) return `${heading}\n\n${section.text}`;
  if ("code" in section) return `${heading}\n\n\`\`\`\n${section.code}\n\`\`\``;
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  const rows = section.rows.map((cells) => line(section.heading === "Examples" ? cells.map(quoted) : cells));
  return [heading, "", line(section.columns), line(section.columns.map(() => "---")), ...rows].join("\n");
}

function quoted(text: string): string {
  return `\`${text}\``;
}

export function htmlPage(page: Page): string {
  const { title, lead, sections } = page;
  const body = [`<h1>${escaped(title)}</h1>`, `<p>${escaped(lead)}</p>`, ...sections.map(htmlSection)];
  return htmlDocument(title, body.join("\n"));
}

/** Where help begins: the functions, one line each. */
export function htmlIndex(pages: readonly Page[]): string {
  const items = pages.map(
    ({ name, title, lead }) =>
      `<li><a href="functions/${name}.html">${escaped(title)}</a>: ${escaped(lead)}</li>`,
  );
  const words =
    "Functions for formulas in cells. Each page says what the arguments are and what each error asks for.";
  return htmlDocument(
    "Finance Ops for Excel",
    `<h1>Finance Ops for Excel</h1>\n<p>${words}</p>\n<ul>\n${items.join("\n")}\n</ul>`,
  );
}

function htmlSection(section: Section): string {
  const heading = `<h2>${escaped(section.heading)}</h2>`;
  if ("text" in section) return `${heading}\n<p>${escaped(section.text)}</p>`;
  if ("code" in section) return `${heading}\n<pre>${escaped(section.code)}</pre>`;
  const row = (tag: string, cells: readonly string[]): string =>
    `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag.slice(0, 2)}>`).join("")}</tr>`;
  const rows = section.rows.map((cells) => row("td", cells));
  return [heading, "<table>", row('th scope="col"', section.columns), ...rows, "</table>"].join("\n");
}

function htmlDocument(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width" />
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
<title>${escaped(title)}</title>
<style>
body { font: 16px/1.5 "Segoe UI", system-ui, sans-serif; max-width: 48rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; }
th, td { border-bottom: 1px solid #999; padding: 0.25rem 1rem 0.25rem 0; text-align: left; vertical-align: top; }
</style>
</head>
<body>
${body}
</body>
</html>
`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
