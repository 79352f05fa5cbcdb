const millisecondsPerDay = 86_400_000;
const epochs = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) } as const;

/** The serial number of an ISO 8601 date, time or both, as cells of type "d" store it; null when it is none. */
export function serialFromIsoText(text: string, dateSystem: 1900 | 1904): number | null {
  const time = /^T?(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?Z?$/.exec(text);
  if (time) return (Number(time[1]) * 3600 + Number(time[2]) * 60 + Number(time[3] ?? 0)) / 86_400;
  if (!/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z?)?$/.test(text)) return null;
  const moment = Date.parse(text.length === 10 || text.endsWith("Z") ? text : `${text}Z`);
  if (Number.isNaN(moment)) return null;
  const serial = (moment - epochs[dateSystem]) / millisecondsPerDay;
  // Day 60 is the 29 February 1900 that never was: days before it are one lower.
  return dateSystem === 1900 && serial < 61 ? serial - 1 : serial;
}
