import type { CellValue } from "../../../src/cells/CellValue";
import type { Steps } from "../../../src/cells/Steps";
import { financeError } from "../../../src/core/errors/financeError";
import { answerLater } from "../../../src/functions/support/answerLater";
import { installCustomFunctions, shownAnswer } from "../../support/customFunctions";

beforeAll(installCustomFunctions);

/** Work that keeps the processor busy for some milliseconds a step. */
function* busy(steps: number, milliseconds: number, answer: CellValue): Steps<CellValue[][]> {
  for (let step = 0; step < steps; step++) {
    const end = performance.now() + milliseconds;
    while (performance.now() < end);
    yield;
  }
  return [[answer]];
}

let calls = 0;

/** A call that was never made before. */
function newCall(): unknown[] {
  return ["TEST", ++calls];
}

test("the answer comes as the work gives it", async () => {
  expect(await answerLater(newCall(), async () => busy(2, 1, 42))).toEqual([[42]]);
});

test("the page has its turn between the steps of long work, of one call and of many", async () => {
  let turns = 0;
  const others = setInterval(() => turns++, 1);
  await Promise.all(Array.from({ length: 20 }, () => answerLater(newCall(), async () => busy(4, 5, 1))));
  clearInterval(others);
  // 20 × 4 × 5 ms are 400: in one go nobody else would have a turn, by slices of 40 ms there are nine.
  expect(turns).toBeGreaterThanOrEqual(5);
});

test("calls are answered one after the other, the first one first", async () => {
  const answered: number[] = [];
  await Promise.all(
    [1, 2, 3].map(async (each) => {
      await answerLater(newCall(), async () => busy(4 - each, 30, each));
      answered.push(each);
    }),
  );
  expect(answered).toEqual([1, 2, 3]);
});

test("a call that is cancelled is given up at its next step, and the one behind it goes on", async () => {
  let stepsDone = 0;
  function* counted(): Steps<CellValue[][]> {
    for (; stepsDone < 1_000; stepsDone++) {
      yield* busy(1, 5, null);
      yield;
    }
    return [[1]];
  }
  const invocation = {} as CustomFunctions.CancelableInvocation;
  const cancelled = shownAnswer(() => answerLater(newCall(), async () => counted(), invocation));
  const behind = answerLater(newCall(), async () => busy(1, 1, "next"));
  setTimeout(() => invocation.onCanceled!(), 20);
  expect(await cancelled).toEqual({ error: "#N/A", message: "Canceled." });
  expect(await behind).toEqual([["next"]]);
  expect(stepsDone).toBeLessThan(100);
});

test("a call that is cancelled before its turn does no work", async () => {
  const invocation = {} as CustomFunctions.CancelableInvocation;
  const load = jest.fn(async () => busy(1, 1, 1));
  const first = answerLater(newCall(), async () => busy(2, 20, 1));
  const waiting = shownAnswer(() => answerLater(newCall(), load, invocation));
  invocation.onCanceled!();
  await first;
  expect(await waiting).toMatchObject({ error: "#N/A" });
  expect(load).not.toHaveBeenCalled();
});

test("the same call is worked out once, another one anew", async () => {
  const load = jest.fn(async () => busy(1, 1, 7));
  const call = newCall();
  expect(await answerLater(call, load)).toEqual([[7]]);
  expect(await answerLater([...call], load)).toEqual([[7]]);
  expect(load).toHaveBeenCalledTimes(1);
  await answerLater(newCall(), load);
  expect(load).toHaveBeenCalledTimes(2);
});

test("a call over whole columns is not kept", async () => {
  const load = jest.fn(async () => busy(1, 1, 7));
  const call = [...newCall(), Array<null>(1_000_000).fill(null)];
  await answerLater(call, load);
  await answerLater(call, load);
  expect(load).toHaveBeenCalledTimes(2);
});

test("a mistake ends in its own error, is not kept, and stops no other call", async () => {
  const call = newCall();
  const refused = await shownAnswer(() =>
    answerLater(call, async () => {
      throw financeError("LEVEL_OUT_OF_RANGE", { value: "95" });
    }),
  );
  expect(refused).toEqual({ error: "#VALUE!", message: expect.stringContaining("write 0.95 for 95 %") });
  expect(await answerLater(call, async () => busy(1, 1, 3))).toEqual([[3]]);
});

test("code that cannot be loaded is told apart from a fault: CODE_NOT_LOADED", async () => {
  const failed = Object.assign(new Error("Loading chunk forecast-functions failed."), {
    name: "ChunkLoadError",
  });
  const shown = await shownAnswer(() => answerLater(newCall(), () => Promise.reject(failed)));
  expect(shown).toEqual({
    error: "#N/A",
    message: "A part of FINOPS could not be loaded. Check the connection, then recalculate with Ctrl+Alt+F9.",
  });
});
