import { CellError } from "../../../cells/CellValue";
import type { Scope } from "../../engine/Scope";
import { dayFromSerial } from "../../values/serialDate";
import type { Value } from "../../values/Value";
import { define } from "../define";
import { any, maybe, number, whole } from "../params";
import { numbersIn } from "../statistical/visitNumbers";

/** Days that are worked: Monday to Friday without the holidays. */
function workdayTest(holidays: Value | undefined, scope: Scope): ((day: number) => boolean) | CellError {
  const numbers = holidays === undefined ? [] : numbersIn([holidays], scope);
  if (numbers instanceof CellError) return numbers;
  const free = new Set(numbers.map(Math.trunc));
  // Serial 1 of the 1900 system counts as a Sunday, serial 0 of the 1904 system is a Friday.
  const shift = scope.dates.dateSystem === 1904 ? 5 : 6;
  return (day) => {
    const sinceSunday = (day + shift) % 7;
    return sinceSunday !== 0 && sinceSunday !== 6 && !free.has(day);
  };
}

function isDay(serial: number, { dates }: Scope): boolean {
  return dayFromSerial(serial, dates.dateSystem) !== null;
}

function outside(): CellError {
  return new CellError("#NUM!", "the date lies outside Excel's calendar");
}

export const workdays = [
  define({
    name: "NETWORKDAYS",
    takes: [whole, whole, maybe(any)],
    run([start, end, holidays], scope) {
      if (!isDay(start, scope) || !isDay(end, scope)) return outside();
      const isWorked = workdayTest(holidays, scope);
      if (isWorked instanceof CellError) return isWorked;
      let count = 0;
      for (let day = Math.min(start, end); day <= Math.max(start, end); day += 1)
        if (isWorked(day)) count += 1;
      return start <= end ? count : 0 - count;
    },
  }),
  define({
    name: "WORKDAY",
    takes: [whole, number, maybe(any)],
    run([start, wished, holidays], scope) {
      if (!isDay(start, scope)) return outside();
      const isWorked = workdayTest(holidays, scope);
      if (isWorked instanceof CellError) return isWorked;
      const step = Math.sign(wished);
      let day = start;
      for (let left = Math.abs(Math.trunc(wished)); left > 0;) {
        day += step;
        if (!isDay(day, scope)) return outside();
        if (isWorked(day)) left -= 1;
      }
      return day;
    },
  }),
];
