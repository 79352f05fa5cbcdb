import { financeError } from "../../errors/financeError";
import { mostChannels } from "../Journeys";

/** States of the automaton; texts beyond it are looked up in a map, slower and to the same effect. */
const mostStates = 8192;
const firstStates = 256;
const symbols = 128;
const escape = 127;
/** States are places in the table of what follows them, `symbols` apart. */
const root = symbols;
/** Where texts go for which no state is left. */
const dead = 2 * symbols;
const unknown = -2;
/** What a segment without a name reads as. */
const emptySegment = -1;

/**
 * Reads paths into codes of channels, character by character through an automaton that remembers every spelling it met: two texts
 * share a state only if all their characters are equal, so no hash can take one channel for another, and no text is cut out twice.
 */
export class ChannelReader {
  readonly channels: string[] = [];
  /** Segments without a name so far: they are left out. */
  empty = 0;
  /** Whether separators were met with white space before them, and without. */
  sawSpaced = false;
  sawBare = false;
  readonly #byName = new Map<string, number>();
  /** State that follows each symbol of each state; 0 where none does yet. */
  #next = new Int32Array(firstStates * symbols);
  /** Codes of the channel where a state is followed by the separator, and where by the end of the path. */
  #atSeparator = new Int32Array(firstStates).fill(unknown);
  #atEnd = new Int32Array(firstStates).fill(unknown);
  #free = 3 * symbols;

  /** @param separator Exactly as it stands between channels; white space about a channel is ignored. */
  constructor(private readonly separator: string) {
    this.#next.fill(dead, dead, dead + symbols);
  }

  /**
   * Writes the codes of the channels of a path, from a place on, and returns where they end. There has to be room for one a
   * character, and one more.
   */
  read(path: string, into: Uint16Array, at: number): number {
    let next = this.#next;
    const { length } = path;
    const width = this.separator.length;
    const last = this.separator.charCodeAt(width - 1);
    let state = root;
    let from = 0;
    for (let i = 0; i < length; i++) {
      const symbol = path.charCodeAt(i);
      if (symbol === last && (width === 1 || this.#separates(path, from, i))) {
        let code = this.#atSeparator[state >>> 7]!;
        if (code < 0) code = this.#resolve(path.slice(from, i + 1 - width), state, this.#atSeparator);
        if (code < 0) this.empty++;
        else into[at++] = code;
        state = root;
        from = i + 1;
      } else if (symbol < escape) {
        const following = next[state + symbol]!;
        if (following !== 0) {
          state = following;
        } else {
          state = this.#grow(state, symbol);
          next = this.#next;
        }
      } else {
        // Three symbols of seven bits after one that stands for nothing else.
        state = this.#follow(state, escape);
        state = this.#follow(state, symbol >>> 14);
        state = this.#follow(state, (symbol >>> 7) & 127);
        state = this.#follow(state, symbol & 127);
        next = this.#next;
      }
    }
    let code = this.#atEnd[state >>> 7]!;
    if (code < 0) code = this.#resolve(path.slice(from), state, this.#atEnd);
    if (code < 0) this.empty++;
    else into[at++] = code;
    return at;
  }

  #separates(path: string, from: number, end: number): boolean {
    const begin = end + 1 - this.separator.length;
    return begin >= from && path.startsWith(this.separator, begin);
  }

  #follow(state: number, symbol: number): number {
    return this.#next[state + symbol]! || this.#grow(state, symbol);
  }

  #grow(state: number, symbol: number): number {
    if (this.#free === mostStates * symbols) return (this.#next[state + symbol] = dead);
    if (this.#free === this.#next.length) this.#widen();
    this.#next[state + symbol] = this.#free;
    this.#free += symbols;
    return this.#free - symbols;
  }

  #widen(): void {
    const states = this.#next.length / symbols;
    const widened = (column: Int32Array, length: number, rest: number): Int32Array<ArrayBuffer> => {
      const wider = new Int32Array(length).fill(rest, column.length);
      wider.set(column);
      return wider;
    };
    this.#next = widened(this.#next, 2 * states * symbols, 0);
    this.#atSeparator = widened(this.#atSeparator, 2 * states, unknown);
    this.#atEnd = widened(this.#atEnd, 2 * states, unknown);
  }

  /** The code of a spelling met for the first time, `emptySegment` for one without a name. @param ended By the separator, or by the end. */
  #resolve(text: string, state: number, ended: Int32Array): number {
    const name = text.trim();
    if (ended === this.#atSeparator && name !== "") {
      if (/\s$/.test(text)) this.sawSpaced = true;
      else this.sawBare = true;
    }
    if (name === "") return emptySegment;
    let code = this.#byName.get(name);
    if (code === undefined) {
      code = this.channels.push(name) - 1;
      if (code >= mostChannels) {
        throw financeError("CHANNELS_TOO_MANY", { what: "A table of paths", limit: mostChannels });
      }
      this.#byName.set(name, code);
    }
    if (state !== dead) ended[state >>> 7] = code;
    return code;
  }
}
