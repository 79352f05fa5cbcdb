import type { LedgerScenario } from "../cells/ledgerColumns";
import { choiceOfClass, classOfChoice, labelTypeChoices, type AccountTypeChoice } from "./accountTypeChoices";
import type { UnknownLabel } from "./unknownLabels";
import type { VarianceOptions } from "./varianceOptions";

const scenarioNames: Readonly<Record<LedgerScenario, string>> = {
  actual: "actual",
  budget: "budget",
  "prior-year": "prior year",
  forecast: "forecast",
};

/** What a label may mean: values, and how they are called. */
export function meaningsFor(kind: UnknownLabel["kind"]): readonly (readonly [value: string, name: string])[] {
  return kind === "scenario" ? Object.entries(scenarioNames) : labelTypeChoices.map((each) => [each, each]);
}

/** What the user has told of a label; "" where nothing. */
export function meaningOf({ kind, words }: UnknownLabel, options: VarianceOptions): string {
  return kind === "scenario"
    ? (options.scenarioByLabel?.get(words) ?? "")
    : (choiceOfClass(options.classByLabel?.get(words)) ?? "");
}

/** The options with one label told, or no longer told where the meaning is "". */
export function withMeaning(
  options: VarianceOptions,
  { kind, words }: UnknownLabel,
  meaning: string,
): VarianceOptions {
  const { classByLabel, scenarioByLabel, ...others } = options;
  const types = new Map(classByLabel);
  const scenarios = new Map(scenarioByLabel);
  if (kind === "scenario") change(scenarios, words, meaning as LedgerScenario | "");
  else change(types, words, meaning === "" ? "" : classOfChoice(meaning as AccountTypeChoice));
  return {
    ...others,
    ...(types.size > 0 ? { classByLabel: types } : {}),
    ...(scenarios.size > 0 ? { scenarioByLabel: scenarios } : {}),
  };
}

/** Labels that were told before, such as by a preset; of these only the words are known. */
export function toldLabels({ classByLabel, scenarioByLabel }: VarianceOptions): readonly UnknownLabel[] {
  const told = (kind: UnknownLabel["kind"], words: Iterable<string>): UnknownLabel[] =>
    [...words].map((each) => ({ kind, label: each, words: each, place: "" }));
  return [
    ...told("account type", classByLabel?.keys() ?? []),
    ...told("scenario", scenarioByLabel?.keys() ?? []),
  ];
}

function change<Meaning>(map: Map<string, Meaning>, words: string, meaning: Meaning | ""): void {
  if (meaning === "") map.delete(words);
  else map.set(words, meaning);
}
