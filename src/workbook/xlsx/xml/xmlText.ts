const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Text for element content or a double-quoted attribute. */
export function escapeXml(text: string): string {
  return /[&<>"\t\r\n]/.test(text)
    ? text.replace(/[&<>"\t\r\n]/g, (char) => {
        if (char === "&") return "&amp;";
        if (char === "<") return "&lt;";
        if (char === ">") return "&gt;";
        if (char === '"') return "&quot;";
        return `&#${char.charCodeAt(0)};`;
      })
    : text;
}

/** Text of raw XML content: entities, CDATA sections and line ends resolved, comments dropped. */
export function textFromXml(raw: string): string {
  if (!/[&<\r]/.test(raw)) return raw;
  return raw
    .replace(/\r\n?/g, "\n")
    .split(/(<!\[CDATA\[[\s\S]*?\]\]>)/)
    .map((piece) =>
      piece.startsWith("<![CDATA[")
        ? piece.slice(9, -3)
        : piece.replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g, "").replace(/&(#x?)?(\w+);/g, resolveEntity),
    )
    .join("");
}

function resolveEntity(entity: string, numeric: string | undefined, body: string): string {
  if (numeric === undefined) return named[body] ?? entity;
  const code = Number.parseInt(body, numeric === "#x" ? 16 : 10);
  return code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity;
}
