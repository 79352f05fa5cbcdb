/** Whether a text asks for a pattern: `*` and `?` do, unless `~` stands before them. */
export function hasWildcard(text: string): boolean {
  return /[*?]/.test(text.replace(/~[*?~]/g, ""));
}

/** The text meant by a pattern without wildcards: `~*` is `*`, `~?` is `?`, `~~` is `~`. */
export function withoutEscapes(text: string): string {
  return text.replace(/~([*?~])/g, "$1");
}

/** What a pattern matches, the case aside: `*` any run of characters, `?` any one. */
export function wildcardSource(text: string): string {
  return text.replace(
    /~([*?~])|([*])|([?])|([\\^$.|+()[\]{}])/g,
    (_, escaped?: string, any?: string, one?: string, special?: string) => {
      if (escaped !== undefined) return `\\${escaped}`;
      if (any !== undefined) return "[\\s\\S]*";
      return one === undefined ? `\\${special}` : "[\\s\\S]";
    },
  );
}

/** A test for whole texts. */
export function wildcardTest(text: string): (candidate: string) => boolean {
  const pattern = new RegExp(`^${wildcardSource(text)}$`, "i");
  return (candidate) => pattern.test(candidate);
}
