/** Truth as files write it. */
export function isTrue(text: string | null | undefined): boolean {
  return text === "1" || text === "true";
}

/** @example capital("lessThan") // => "LessThan" */
export function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
