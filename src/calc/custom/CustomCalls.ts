import { CellError } from "../../cells/CellValue";
import type { HostFunctions } from "../engine/HostFunctions";
import type { FormulaCell } from "../engine/FormulaCell";
import type { EagerFunction } from "../functions/define";
import { argumentKey, sameArguments } from "./argumentKey";
import { CustomCall } from "./CustomCall";
import type { CustomArgument, CustomFunction } from "./CustomFunction";
import { customParams } from "./customParams";

/** Answers that no cell uses at the moment and that are kept, so that an undo asks for none again. */
const keptAnswers = 64;
const mostArguments = 255;

/** The custom functions of a host, and their answers by arguments. */
export class CustomCalls implements HostFunctions {
  readonly #entries = new Map<string, EagerFunction>();
  readonly #calls = new Map<string, CustomCall[]>();
  /** Answered calls without a user, the one longest unused first. */
  readonly #idle = new Set<CustomCall>();
  readonly #busy = new Set<CustomCall>();
  readonly #callsOf = new Map<FormulaCell, Set<CustomCall>>();
  /** Calls of the last calculation, while the next one is under way. */
  readonly #callsBefore = new Map<FormulaCell, Set<CustomCall>>();

  constructor(
    functions: readonly CustomFunction[],
    readonly onSettled: (call: CustomCall) => void,
    readonly timeoutMs?: number,
  ) {
    for (const made of functions) {
      const name = made.name.toUpperCase();
      const entry = this.#entry(made, name);
      this.#entries.set(name, entry);
      // As Excel writes the name into files.
      this.#entries.set(`_XLDUDF_${name.replaceAll(".", "_")}`, entry);
    }
  }

  find(name: string): EagerFunction | undefined {
    return this.#entries.get(name);
  }

  get busyCount(): number {
    return this.#busy.size;
  }

  started(cell: FormulaCell): void {
    const calls = this.#callsOf.get(cell);
    if (!calls) return;
    // A calculation that was broken off has left calls behind already.
    this.#callsBefore.set(cell, new Set([...(this.#callsBefore.get(cell) ?? []), ...calls]));
    this.#callsOf.delete(cell);
  }

  ended(cell: FormulaCell): boolean {
    const now = this.#callsOf.get(cell) ?? noCalls;
    for (const call of this.#callsBefore.get(cell) ?? noCalls) if (!now.has(call)) this.#release(call, cell);
    this.#callsBefore.delete(cell);
    for (const call of now) if (call.isBusy) return true;
    return false;
  }

  left(cell: FormulaCell): void {
    this.started(cell);
    this.ended(cell);
  }

  /** Forgets the answers of volatile functions; returns the formulas that have to ask again. */
  forgetVolatile(): readonly FormulaCell[] {
    const users: FormulaCell[] = [];
    for (const [key, calls] of this.#calls) {
      if (!calls[0]?.made.isVolatile) continue;
      for (const call of calls) users.push(...call.users);
      this.#calls.delete(key);
    }
    return users;
  }

  #entry(made: CustomFunction, name: string): EagerFunction {
    const { parameters } = made;
    const repeats = parameters.at(-1)?.repeating === true;
    const params = customParams(made);
    const positional = repeats ? parameters.length - 1 : parameters.length;
    const required = parameters.filter(({ optional, repeating }) => !optional && !repeating).length;
    return {
      kind: "eager",
      name,
      least: required,
      most: repeats ? mostArguments : parameters.length,
      positional,
      ...(made.isVolatile && { isVolatile: true }),
      emptyIsOmitted: true,
      param: (position) => params[Math.min(position, params.length - 1)]!,
      run: (args, scope) => {
        const read = args as readonly CustomArgument[];
        const passed = repeats ? [...read.slice(0, positional), read.slice(positional)] : read;
        const user = scope.engine.current;
        return user ? this.#call(made, passed, user).value : new CellError("#VALUE!");
      },
    };
  }

  #call(made: CustomFunction, args: readonly CustomArgument[], user: FormulaCell): CustomCall {
    const key = `${made.name} ${argumentKey(args)}`;
    const alike = this.#calls.get(key) ?? [];
    let call = alike.find((known) => sameArguments(known.args, args));
    if (!call) {
      call = new CustomCall(
        made,
        args,
        (settled) => this.#settled(settled),
        made.timeoutMs ?? this.timeoutMs,
      );
      this.#calls.set(key, [...alike, call]);
      if (call.isBusy) this.#busy.add(call);
    }
    this.#idle.delete(call);
    call.users.add(user);
    const used = this.#callsOf.get(user);
    if (used) used.add(call);
    else this.#callsOf.set(user, new Set([call]));
    return call;
  }

  #settled(call: CustomCall): void {
    this.#busy.delete(call);
    this.onSettled(call);
  }

  #release(call: CustomCall, user: FormulaCell): void {
    call.users.delete(user);
    if (call.users.size > 0) return;
    if (call.isBusy) {
      call.drop();
      this.#busy.delete(call);
      this.#remove(call);
      return;
    }
    this.#idle.add(call);
    const [oldest] = this.#idle;
    if (this.#idle.size > keptAnswers && oldest) {
      this.#idle.delete(oldest);
      this.#remove(oldest);
    }
  }

  #remove(call: CustomCall): void {
    const key = `${call.made.name} ${argumentKey(call.args)}`;
    const left = (this.#calls.get(key) ?? []).filter((other) => other !== call);
    if (left.length > 0) this.#calls.set(key, left);
    else this.#calls.delete(key);
  }
}

const noCalls: ReadonlySet<CustomCall> = new Set();
