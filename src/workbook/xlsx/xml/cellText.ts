/** Characters XML cannot hold, a carriage return (XML would turn it into a line feed) and lone surrogates. */
const unsafe =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|_(?=x[0-9A-Fa-f]{4}_)/g;

/**
 * Text as a workbook's string elements hold it: control characters become `_xHHHH_`, and an underscore that
 * would start such an escape is escaped itself.
 * @source ECMA-376 part 1, 22.9.2.19 (ST_Xstring).
 */
export function encodeCellText(text: string): string {
  return text.replace(
    unsafe,
    (char) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
  );
}

/** The text that a workbook's string element means. */
export function decodeCellText(stored: string): string {
  return stored.includes("_x")
    ? stored.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      )
    : stored;
}
