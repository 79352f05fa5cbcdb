import type { CustomArgument, CustomFunction } from "../../../calc/custom/CustomFunction";
import { CellError, isErrorCode, type CellValue } from "../../../cells/CellValue";
import type { HostEntry } from "../../host/wire";
import type { FunctionMetadata, FunctionsFile } from "./functionMetadata";
import type { InvocationResult } from "./functionRequest";

/** Messages to the runtime of custom functions, by the numbers that Office uses. */
const functionMessages = { category: 1, invoke: 1000, cancel: 1001 } as const;
const invocationFlags = { cancelable: 1, allowErrors: 4 } as const;

/** Codes by which the runtime names a failure; every other one is #VALUE!. */
const failures: Readonly<Record<number, CellError["code"]>> = {
  1: "#N/A",
  5: "#DIV/0!",
  6: "#NUM!",
  8: "#NULL!",
  9: "#NAME?",
  10: "#NAME?",
};

/** How long the page may keep silent while calls are open: one that was closed meanwhile never answers. */
const longestSilenceMs = 30_000;

/** Lets formulas call the add-in's functions, which run in its own page behind Microsoft's library. */
export class FunctionRuntime {
  readonly #open = new Map<number, (result: InvocationResult) => void>();
  /** Calls that were made before the page listened. */
  readonly #early: HostEntry[] = [];
  #isReady = false;
  #lastId = 0;
  #silence: ReturnType<typeof setTimeout> | null = null;

  constructor(private readonly emit: (entries: readonly HostEntry[]) => void) {}

  /** The functions of a metadata file, as the calculator calls them. */
  functions(file: FunctionsFile, namespace: string): readonly CustomFunction[] {
    const takesErrors = file.allowErrorForDataTypeAny === true;
    return file.functions.map((each) => ({
      name: `${namespace}.${each.name}`,
      parameters: each.parameters,
      takesErrors,
      isVolatile: each.options?.volatile === true,
      call: async (args, { onCanceled }) => {
        const id = ++this.#lastId;
        onCanceled(() => {
          this.#open.delete(id);
          if (this.#open.size === 0) this.#listen();
          if (each.options?.cancelable) this.#send(functionMessages.cancel, { invocationId: id });
        });
        return this.#invoke(id, each, args, takesErrors);
      },
    }));
  }

  /** The page listens: what waited is sent. */
  ready(): void {
    this.#isReady = true;
    if (this.#early.length > 0) this.emit(this.#early.splice(0));
  }

  /** The page is being loaded again. */
  stop(): void {
    this.#isReady = false;
  }

  answer(results: readonly InvocationResult[]): void {
    for (const result of results) {
      const take = this.#open.get(result.id);
      this.#open.delete(result.id);
      take?.(result);
    }
    this.#listen();
  }

  /** Gives up all calls when the page keeps silent. Those that wait for others are not at fault, so that each answer counts. */
  #listen(): void {
    if (this.#silence !== null) clearTimeout(this.#silence);
    this.#silence = this.#open.size === 0 ? null : setTimeout(() => this.#giveUp(), longestSilenceMs);
  }

  #giveUp(): void {
    const value = `There was no answer for ${longestSilenceMs / 1000} s. Recalculate with F9.`;
    this.answer([...this.#open.keys()].map((id) => ({ id, ok: false, value, code: 1 })));
  }

  async #invoke(
    id: number,
    { id: functionId, options }: FunctionMetadata,
    args: readonly CustomArgument[],
    takesErrors: boolean,
  ): Promise<unknown> {
    const flags =
      (options?.cancelable ? invocationFlags.cancelable : 0) |
      (takesErrors ? invocationFlags.allowErrors : 0);
    const answered = new Promise<InvocationResult>((resolve) => this.#open.set(id, resolve));
    if (this.#silence === null) this.#listen();
    this.#send(functionMessages.invoke, [id, functionId, args.map(wireArgument), null, flags]);
    const { ok, value, code } = await answered;
    if (ok) return valueFromWire(value);
    const text = typeof value === "string" && value !== "" ? value : undefined;
    return new CellError(failures[code] ?? "#VALUE!", text);
  }

  #send(type: number, content: unknown): void {
    const entry: HostEntry = {
      messageCategory: functionMessages.category,
      messageType: type,
      targetId: "",
      message: JSON.stringify(content),
    };
    if (this.#isReady) this.emit([entry]);
    else this.#early.push(entry);
  }
}

/** An argument as it travels: errors are objects that the library makes errors of again. */
function wireArgument(argument: CustomArgument): unknown {
  if (Array.isArray(argument)) return (argument as readonly CustomArgument[]).map(wireArgument);
  return argument instanceof CellError ? { type: "CustomFunctionError", code: argument.code } : argument;
}

/** A result as it came: a value, rows of values, or error objects among them. */
function valueFromWire(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(valueFromWire);
  if (typeof value !== "object" || value === null) return value;
  const { code, message, basicValue } = value as { code?: string; message?: string; basicValue?: CellValue };
  if (code !== undefined && isErrorCode(code)) return new CellError(code, message);
  return basicValue ?? null;
}
