/** Longest text that a formula may hold in one literal. */
const longestLiteral = 255;

/** A text as a literal of a formula; longer ones are joined. @example textLiteral('5" pipe') // => '"5"" pipe"' */
export function textLiteral(text: string): string {
  const characters = [...text];
  const parts: string[] = [];
  for (let start = 0; start === 0 || start < characters.length; start += longestLiteral) {
    parts.push(
      `"${characters
        .slice(start, start + longestLiteral)
        .join("")
        .replaceAll('"', '""')}"`,
    );
  }
  return parts.join("&");
}

/** A table column as a structured reference. @example tableColumn("Ledger", "Cost [EUR]") // => "Ledger[Cost '[EUR']]" */
export function tableColumn(table: string, header: string): string {
  return `${table}[${header.replace(/[[\]#'@]/g, "'$&")}]`;
}
