import { DataRefused } from "../cells/problems";
import { normalisedWords } from "../cells/words";
import { FinanceError } from "../core/errors/financeError";

/** A label of the data whose meaning only the user knows. */
export interface UnknownLabel {
  readonly kind: "account type" | "scenario";
  readonly label: string;
  /** Under this it is told what the label means. */
  readonly words: string;
  /** First cell that holds it. */
  readonly place: string;
}

/** The labels that a refusal names as unknown, each once. */
export function unknownLabels(error: unknown): readonly UnknownLabel[] {
  if (!(error instanceof FinanceError)) return [];
  const problems = error instanceof DataRefused ? error.problems : [error];
  const found = problems.flatMap(({ code, slots }): UnknownLabel[] => {
    if (code !== "ACCOUNT_TYPE_UNKNOWN" && code !== "SCENARIO_UNKNOWN") return [];
    const label = JSON.parse(String(slots["value"])) as string;
    return [
      {
        kind: code === "SCENARIO_UNKNOWN" ? "scenario" : "account type",
        label,
        words: normalisedWords(label),
        place: String(slots["place"]),
      },
    ];
  });
  return [...new Map(found.map((each) => [`${each.kind} ${each.words}`, each])).values()];
}
