import { CellError } from "../../../../src/cells/CellValue";
import { answerOf, column } from "./answerOf";

test("a Markov model that does not settle spoils its own column only", () => {
  let seed = 1;
  const random = (): number => (seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
  const endless = Array.from({ length: 300_000 }, () => "abcdefgh"[Math.floor(random() * 8)]!).join(">");
  const [names, ...rows] = answerOf(
    "ATTRIBUTE.PATHS",
    column(endless),
    column(1),
    column(80),
    column(1),
    "all",
    null,
  );
  const columnOf = (model: string) => rows.map((row) => row[names!.indexOf(model)]);
  expect(columnOf("markov2").every((cell) => cell instanceof CellError && cell.code === "#NUM!")).toBe(true);
  expect(columnOf("linear unique")).toEqual([...Array.from({ length: 8 }, () => 10), 0, 80]);
  expect(columnOf("markov1").at(-1)).toBe(80);
});
