import { attributeAll } from "../../../src/core/attribution/attributeAll";
import { seededRandom } from "../../../src/core/numeric/seededRandom";
import { read } from "./journeysOf";

test("leaves out a Markov model whose chain does not settle, and shows the others", () => {
  const random = seededRandom(1);
  const endless = Array.from({ length: 300_000 }, () => "abc"[Math.floor(random() * 3)]!).join(">");
  const found = attributeAll(read([[endless, 1, 1, 1]]).journeys).map(({ model }) => model);
  expect(found).toContain("markov1");
  expect(found).not.toContain("markov2");
});
