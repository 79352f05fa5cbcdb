/** A column of labels as small integers: each label stands once. */
export interface Dimension {
  readonly name: string;
  /** One code a row: the index of its label. */
  readonly codes: Int32Array;
  readonly labels: readonly string[];
}

/** Gives each distinct raw value a code; values that read as the same label share it. */
export class Dictionary<Raw> {
  readonly labels: string[] = [];
  readonly #byRaw = new Map<Raw, number>();
  readonly #byLabel = new Map<string, number>();

  constructor(private readonly labelOf: (raw: Raw) => string) {}

  code(raw: Raw): number {
    const known = this.#byRaw.get(raw);
    return known === undefined ? this.#add(raw) : known;
  }

  #add(raw: Raw): number {
    const label = this.labelOf(raw);
    let code = this.#byLabel.get(label);
    if (code === undefined) {
      code = this.labels.push(label) - 1;
      this.#byLabel.set(label, code);
    }
    this.#byRaw.set(raw, code);
    return code;
  }
}
