import type { Console } from "./Console";

/** Says which choices of the last run stand because this one does not mention them. */
export function tellKept(last: object, said: object, console: Console): void {
  const kept = Object.entries(last).filter(([name]) => !(name in said));
  if (kept.length === 0) return;
  console.progress(
    `As in the last run: ${kept.map(([name, value]) => `${name} ${JSON.stringify(value)}`).join(", ")}`,
  );
}
