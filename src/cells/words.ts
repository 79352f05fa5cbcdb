/** A header or word without case, accents' variants of punctuation and camelCase: "AdoptedBudget" reads "adopted budget". */
export function normalisedWords(text: string): string {
  return text
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+%]+/gu, " ")
    .trim();
}
