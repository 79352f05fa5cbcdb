import { CellError } from "../../../src/cells/CellValue";
import type { CustomFunction } from "../../../src/calc/custom/CustomFunction";
import { FunctionRuntime } from "../../../src/workbench/page/seam/FunctionRuntime";

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const file = { functions: [{ id: "TEST", name: "TEST", parameters: [], options: { cancelable: true } }] };

/** A runtime whose page answers nothing by itself. */
function silentPage(): { runtime: FunctionRuntime; test: CustomFunction; sent: string[] } {
  const sent: string[] = [];
  const runtime = new FunctionRuntime((entries) => sent.push(...entries.map(({ message }) => message)));
  runtime.ready();
  return { runtime, test: runtime.functions(file, "FINOPS")[0]!, sent };
}

const uncancelled = { onCanceled: () => undefined };

test("a page that keeps silent for half a minute gets no more time", async () => {
  const { test: made } = silentPage();
  const calls = Promise.all([made.call([], uncancelled), made.call([], uncancelled)]);
  await jest.advanceTimersByTimeAsync(30_000);
  const error = new CellError("#N/A", "There was no answer for 30 s. Recalculate with F9.");
  expect(await calls).toEqual([error, error]);
});

test("a call that waits while others are answered is not given up", async () => {
  const { runtime, test: made } = silentPage();
  const calls = [1, 2, 3].map(() => made.call([], uncancelled));
  for (const id of [1, 2, 3]) {
    await jest.advanceTimersByTimeAsync(25_000);
    runtime.answer([{ id, ok: true, value: id, code: 0 }]);
  }
  expect(await Promise.all(calls)).toEqual([1, 2, 3]);
});

test("a call that nobody waits for is cancelled in the page, and holds nothing up", async () => {
  const { test: made, sent } = silentPage();
  let cancel = (): void => undefined;
  void made.call([], { onCanceled: (hook) => (cancel = hook) });
  cancel();
  expect(sent.at(-1)).toBe('{"invocationId":1}');
  expect(jest.getTimerCount()).toBe(0);
});
