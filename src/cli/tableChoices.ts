import { financeError } from "../core/errors/financeError";

/**
 * Which sheet or table is read as what: `--table KIND=NAME`.
 * @returns null where none is chosen.
 * @throws WORD_UNKNOWN for a kind that there is not.
 */
export function tableChoices<Kind extends string>(
  choices: readonly string[],
  kinds: readonly Kind[],
): Readonly<Partial<Record<Kind, string>>> | null {
  if (choices.length === 0) return null;
  const chosen = choices.map((choice) => {
    const [kind = "", ...name] = choice.split("=");
    if (!kinds.some((known) => known === kind)) {
      throw financeError("WORD_UNKNOWN", {
        argument: "--table",
        value: JSON.stringify(choice),
        known: `${kinds.join(", ")}, each with =NAME`,
      });
    }
    return [kind, name.join("=")] as const;
  });
  return Object.fromEntries(chosen) as Partial<Record<Kind, string>>;
}
