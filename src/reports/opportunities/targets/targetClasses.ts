import { normalisedWords } from "../../../cells/words";

/** Categories of cost that have a target of their own. */
export const targetClasses = ["infrastructure", "personnel", "operations", "vendor"] as const;
export type TargetClass = (typeof targetClasses)[number];

/** Words of categories that speak for a class; everything else is operations until the user says otherwise. */
const words: Readonly<Partial<Record<TargetClass, RegExp>>> = {
  infrastructure:
    /\b(hosting|cloud|server|servers|data|it|network|telecom|telephone|internet|rent|rents|lease|premises|property|building|buildings|facilities|facility|energy|electricity|gas|water|utilities|infrastructure|hardware|equipment|repairs|maintenance)\b/,
  personnel:
    /\b(personnel|staff|staffing|salary|salaries|wages|payroll|pension|pensions|agency|temporary|temps|training|recruitment|employee|employees|hr)\b/,
  vendor:
    /\b(consulting|consultancy|consultants|professional|legal|audit|advisory|fees|licence|licences|license|licenses|software|subscription|subscriptions|outsourcing|contractors|contractor|marketing|advertising|supplies)\b/,
};

/** The class that a category's name speaks for. */
export function targetClassOf(category: string): TargetClass {
  const text = normalisedWords(category);
  return targetClasses.find((each) => words[each]?.test(text)) ?? "operations";
}

/** What is wanted of a class: so much less cost, or so much more output for it. */
export interface WantedOfClass {
  readonly kind: "reduction" | "efficiency";
  readonly name: string;
  readonly share: number;
}

export const wantedOf: Readonly<Record<TargetClass, WantedOfClass>> = {
  infrastructure: { kind: "reduction", name: "FO_TARGET_INFRASTRUCTURE", share: 0.2 },
  personnel: { kind: "efficiency", name: "FO_TARGET_PERSONNEL", share: 0.15 },
  operations: { kind: "reduction", name: "FO_TARGET_OPERATIONS", share: 0.25 },
  vendor: { kind: "reduction", name: "FO_TARGET_VENDOR", share: 0.1 },
};
