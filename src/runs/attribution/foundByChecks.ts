import type { TouchCheck } from "../../cells/attribution/ReadTouches";
import type { Finding } from "../../cells/problems";

/** What the checks of a touch log have found, told as other findings are. */
export function foundByChecks(checks: readonly TouchCheck[]): readonly Finding[] {
  return checks
    .filter(({ rows }) => rows > 0)
    .map(({ name, rows, text, cell }) => ({
      code: "LOG_CHECK",
      text: `${name}: ${rows} row${rows === 1 ? "" : "s"}. ${text}`,
      rows,
      cell,
    }));
}
