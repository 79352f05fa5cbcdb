/** What a report was asked for, as the mark of its front sheet says; null when somebody else wrote that. */
export function requestInMark(text: string): object | null {
  try {
    const options: unknown = JSON.parse(text);
    return typeof options === "object" ? options : null;
  } catch {
    return null;
  }
}
