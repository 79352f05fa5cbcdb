import { basename } from "node:path";
import type { CustomFunction } from "../../src/calc/custom/CustomFunction";
import type { FunctionsFile } from "../../src/workbench/page/seam/functionMetadata";
import type { InvocationResult } from "../../src/workbench/page/seam/functionRequest";
import { FunctionRuntime } from "../../src/workbench/page/seam/FunctionRuntime";
import { functionFiles, functionsJson } from "../../tools/functionsMetadata";
import { installCustomFunctions, StandInError } from "./customFunctions";

type CellFunction = (...args: unknown[]) => unknown[][] | Promise<unknown[][]>;

/** What office.js appends to the arguments of a call. */
interface Invocation {
  onCanceled?: () => void;
}

/**
 * The add-in's functions as a grid calls them: by the messages of the workbench's runtime, answered as the page does: what
 * is asked in one go is answered in one go, as far as it is answered at once.
 */
export async function cellFunctions(): Promise<readonly CustomFunction[]> {
  installCustomFunctions();
  const file = JSON.parse(await functionsJson()) as FunctionsFile;
  const calls = new Map<string, CellFunction>();
  for (const [index, path] of functionFiles().entries()) {
    const name = basename(path, ".ts");
    const exported = (await import(path)) as Record<string, CellFunction>;
    calls.set(file.functions[index]!.id, exported[name]!);
  }
  const asked: string[] = [];
  const invocations = new Map<number, Invocation>();
  const answerAll = (messages: readonly string[]): void => {
    const results: InvocationResult[] = [];
    for (const message of messages) {
      const [id, functionId, args] = JSON.parse(message) as [number, string, unknown[]];
      const invocation: Invocation = {};
      const answered = valueOrError(() => calls.get(functionId)!(...args, invocation));
      if (!(answered instanceof Promise)) {
        results.push(resultOf(id, answered));
        continue;
      }
      invocations.set(id, invocation);
      void answered
        .catch((error: unknown) => errorOr(error))
        .then((value) => runtime.answer([resultOf(id, value)]))
        .finally(() => invocations.delete(id));
    }
    runtime.answer(results);
  };
  const runtime = new FunctionRuntime((entries) => {
    for (const { messageType, message } of entries) {
      if (messageType === cancelMessage) {
        const { invocationId } = JSON.parse(message) as { invocationId: number };
        invocations.get(invocationId)?.onCanceled?.();
        continue;
      }
      if (asked.length === 0) setTimeout(() => answerAll(asked.splice(0)));
      asked.push(message);
    }
  });
  runtime.ready();
  return runtime.functions(file, "FINOPS");
}

/** By the number that Office uses. */
const cancelMessage = 1001;

function resultOf(id: number, answered: unknown): InvocationResult {
  return { id, ok: true, value: JSON.parse(JSON.stringify(answered, wireError)), code: 0 };
}

function valueOrError(call: () => unknown): unknown {
  try {
    return call();
  } catch (error) {
    return errorOr(error);
  }
}

function errorOr(error: unknown): unknown {
  if (error instanceof StandInError) return error;
  throw error;
}

function wireError(_key: string, value: unknown): unknown {
  return value instanceof StandInError ? { code: value.code, message: value.message } : value;
}
