import { dayNumber, isoDateOf } from "../../core/dates/isoDate";
import type { CellValue } from "../CellValue";
import { periodFromText, type PeriodTextOptions } from "../periodText";
import { serialFromDayNumber, type DateSystem } from "../serialDate";

const msOfDay = 86_400_000;

/** Numbers from these on are no days but seconds, milliseconds or microseconds since 1970, as computers count them. */
const sinceEpoch = [
  { from: 1e14, perMs: 1000 },
  { from: 1e11, perMs: 1 },
  { from: 1e8, perMs: 0.001 },
] as const;

const timed =
  /^(.*?)(?:(?:[T,]|,?\s)\s*(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d+))?)?\s*(?:([ap])\.?m\.?)?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?$/i;

/**
 * Reads times of touches as days on the scale of serial numbers: numbers as they stand (serials, or days from anywhere), dates
 * as 20260131, computers' seconds since 1970, and text. A time with an offset is turned to UTC; one without is taken as it stands.
 */
export class TimeReader {
  /** Whether the time read last says what zone it is of. */
  isZoned = false;
  /** Days read already: a log names few days many times. */
  readonly #days = new Map<string, number | null>();

  constructor(
    private readonly system: DateSystem,
    private readonly texts: PeriodTextOptions,
  ) {}

  /** Days; NaN for a blank cell, null for what is no time. */
  read(cell: CellValue): number | null {
    this.isZoned = false;
    if (cell === null) return NaN;
    if (typeof cell === "number") return this.#number(cell);
    return typeof cell === "string" ? this.#text(cell.trim()) : null;
  }

  /** The same of a day and a time of day in cells of their own; a blank time of day is midnight. */
  readParts(day: CellValue, timeOfDay: CellValue): number | null {
    const from = this.read(day);
    if (from === null || Number.isNaN(from)) return from;
    if (typeof timeOfDay === "number")
      return timeOfDay >= 0 && timeOfDay < 1 ? Math.floor(from) + timeOfDay : null;
    const epoch = this.#serial(0, 0);
    const at =
      typeof timeOfDay === "string"
        ? this.read(`1970-01-01 ${timeOfDay}`)
        : timeOfDay === null
          ? epoch
          : null;
    return at === null ? null : Math.floor(from) + (at - epoch);
  }

  #number(value: number): number | null {
    if (Math.abs(value) < 1e7) return value;
    if (Number.isInteger(value) && value >= 19_000_101 && value <= 21_991_231) {
      const date = isoDateOf(Math.floor(value / 10_000), Math.floor(value / 100) % 100, value % 100);
      if (date) return serialFromDayNumber(dayNumber(date), this.system);
    }
    const unit = sinceEpoch.find(({ from }) => value >= from);
    if (unit === undefined) return value;
    this.isZoned = true;
    return this.#serial(0, value / unit.perMs);
  }

  #text(text: string): number | null {
    if (text === "") return NaN;
    if (/^-?\d+(?:[.,]\d+)?$/.test(text)) return this.#number(Number(text.replace(",", ".")));
    const match = timed.exec(text);
    if (!match) return null;
    const day = this.#day(match[1]!.trim());
    if (day === null || match[2] === undefined) return day === null ? null : this.#serial(day, 0);
    const [hour, minute, second] = [hourOf(match[2], match[6]), Number(match[3]), Number(match[4] ?? 0)];
    if (hour === null || minute > 59 || second > 60) return null;
    const zone = match[7] === undefined ? 0 : minutesOf(match[7]);
    if (zone === null) return null;
    this.isZoned = match[7] !== undefined;
    const fraction = match[5] === undefined ? 0 : Number(`0.${match[5]}`) * 1000;
    return this.#serial(day, ((hour * 60 + minute - zone) * 60 + second) * 1000 + fraction);
  }

  /** Whole milliseconds first, so that the same moment is the same number in every zone. */
  #serial(day: number, ms: number): number {
    const all = day * msOfDay + ms;
    const whole = Math.floor(all / msOfDay);
    return serialFromDayNumber(whole, this.system) + (all - whole * msOfDay) / msOfDay;
  }

  #day(text: string): number | null {
    const known = this.#days.get(text);
    if (known !== undefined) return known;
    const period = periodFromText(text, this.texts);
    const day = period && period.first === period.last ? dayNumber(period.first) : null;
    this.#days.set(text, day);
    return day;
  }
}

/** Of 24 hours; 24:00 is the end of a day. */
function hourOf(text: string, half: string | undefined): number | null {
  const hour = Number(text);
  if (half === undefined) return hour <= 24 ? hour : null;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half.toLowerCase() === "p" ? 12 : 0);
}

/** Minutes that a zone is ahead of UTC. */
function minutesOf(zone: string): number | null {
  if (!/^[+-]/.test(zone)) return 0;
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(3).replace(":", "") || 0)];
  if (hours > 14 || minutes > 59) return null;
  return (zone.startsWith("-") ? -1 : 1) * (hours * 60 + minutes);
}
