import { normalisedWords } from "../words";

/** Words that a cell may hold, each with its synonyms, separated by commas. */
export type Synonyms<Word extends string> = Readonly<Record<Word, string>>;

/** Of each set of words, made when it is first asked for. */
const dictionaries = new WeakMap<Synonyms<string>, ReadonlyMap<string, string>>();

/** The word that a text means; null where it is none of them. */
export function knownWord<Word extends string>(text: string, words: Synonyms<Word>): Word | null {
  let dictionary = dictionaries.get(words);
  if (!dictionary) {
    dictionary = dictionaryOf(words);
    dictionaries.set(words, dictionary);
  }
  // Most cells hold a word as it stands in the dictionary.
  return (dictionary.get(text) ?? dictionary.get(normalisedWords(text)) ?? null) as Word | null;
}

function dictionaryOf(words: Synonyms<string>): ReadonlyMap<string, string> {
  const dictionary = new Map<string, string>();
  for (const [word, synonyms] of Object.entries(words)) {
    for (const text of [word, ...synonyms.split(",")]) {
      const key = normalisedWords(text);
      if (text !== "" && !dictionary.has(key)) dictionary.set(key, word);
    }
  }
  return dictionary;
}
