/** About how wide a text stands in a sans serif of this size: enough to make room, where nothing can be measured. */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const letter of text) {
    if (/[iljtfr.,:;'|!() -]/.test(letter)) ems += 0.32;
    else if (/[mwMW%@–—]/.test(letter)) ems += 0.88;
    else if (/[A-Z]/.test(letter)) ems += 0.68;
    else if (letter.charCodeAt(0) > 0x2e7f) ems += 1;
    else ems += 0.56;
  }
  return ems * size;
}

/** A text that fits a width, cut with an ellipsis where it must be. */
export function fittedText(text: string, size: number, width: number): string {
  if (textWidth(text, size) <= width) return text;
  const letters = [...text];
  while (letters.length > 1 && textWidth(`${letters.join("")}…`, size) > width) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}
