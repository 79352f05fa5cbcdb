import { creditSource } from "../../../src/runs/attribution/creditSource";
import { sensitivities } from "../../../src/runs/attribution/sensitivities";
import { touchTask } from "../../support/touchTask";

test("where an endless window would claim too many touches, narrower windows are tried alone", () => {
  const rows = Array.from({ length: 14_000 }, (_, row) => [
    "J1",
    40000 + row,
    row % 2 ? "(conversion)" : "Email",
    row % 2,
    null,
  ]);
  const options = { lookback: 14, model: "last" } as const;
  const { log, journeys } = creditSource(touchTask(rows, options));
  const settings = sensitivities(log!, journeys, "last", options);
  expect(settings.flatMap(({ of, days }) => (of === "window" ? days : []))).toEqual([1, 7]);
});
