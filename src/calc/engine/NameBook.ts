import type { CalcName } from "../CalcSource";
import type { Expression } from "../formula/Expression";

/** The defined names of a workbook: a sheet's own come before the workbook's. */
export class NameBook {
  readonly #names = new Map<string, CalcName>();
  readonly #expressions = new Map<string, Expression>();

  constructor(
    names: readonly CalcName[],
    sheetPosition: (name: string) => number | undefined,
    readonly parse: (text: string) => Expression,
  ) {
    for (const name of names) {
      const sheet = name.sheet === undefined ? "" : sheetPosition(name.sheet);
      if (sheet !== undefined) this.#names.set(`${sheet}!${name.name.toLowerCase()}`, name);
    }
  }

  /** @param name In lower case. */
  find(name: string, sheet: number): Expression | undefined {
    return this.#expression(`${sheet}!${name}`) ?? this.#expression(`!${name}`);
  }

  #expression(key: string): Expression | undefined {
    const name = this.#names.get(key);
    if (!name) return undefined;
    let expression = this.#expressions.get(key);
    if (!expression) {
      expression = this.parse(name.refersTo);
      this.#expressions.set(key, expression);
    }
    return expression;
  }
}
