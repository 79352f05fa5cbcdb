import { allowedModels } from "../../../src/core/attribution/allowedModels";
import { attributeAll } from "../../../src/core/attribution/attributeAll";
import { read } from "./journeysOf";

const oneEach = (count: number) =>
  read(Array.from({ length: count }, (_, at) => [`c${at}`] as const)).journeys;

test("leaves Markov models out of more than a thousand channels, so that the others can still be shown", () => {
  expect(allowedModels(oneEach(1000), {})).toContain("markov4");
  const found = attributeAll(oneEach(1001)).map(({ model }) => model);
  expect(found).toContain("linear unique");
  expect(found.filter((model) => model.startsWith("markov"))).toEqual([]);
});
