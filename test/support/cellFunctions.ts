import { basename } from "node:path";
import type { CustomFunction } from "../../src/calc/custom/CustomFunction";
import type { FunctionsFile } from "../../src/workbench/page/seam/functionMetadata";
import type { InvocationResult } from "../../src/workbench/page/seam/functionRequest";
import { FunctionRuntime } from "../../src/workbench/page/seam/FunctionRuntime";
import { functionFiles, functionsJson } from "../../tools/functionsMetadata";
import { installCustomFunctions, StandInError } from "./customFunctions";

type CellFunction = (...args: unknown[]) => unknown[][];

/**
 * The add-in's functions as a grid calls them: by the messages of the workbench's runtime, answered as the page does,
 * in one go, after all that was asked.
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
  const runtime = new FunctionRuntime((entries) => {
    if (asked.length === 0)
      setTimeout(() => runtime.answer(asked.splice(0).map((text) => answer(calls, text))));
    asked.push(...entries.map(({ message }) => message));
  });
  runtime.ready();
  return runtime.functions(file, "FINOPS");
}

function answer(calls: ReadonlyMap<string, CellFunction>, message: string): InvocationResult {
  const [id, functionId, args] = JSON.parse(message) as [number, string, unknown[]];
  const answered = valueOrError(() => calls.get(functionId)!(...args));
  return { id, ok: true, value: JSON.parse(JSON.stringify(answered, wireError)), code: 0 };
}

function valueOrError(call: () => unknown[][]): unknown {
  try {
    return call();
  } catch (error) {
    if (error instanceof StandInError) return error;
    throw error;
  }
}

function wireError(_key: string, value: unknown): unknown {
  return value instanceof StandInError ? { code: value.code, message: value.message } : value;
}
