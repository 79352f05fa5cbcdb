/** Characters 128 to 159 of Windows-1252, which CHAR and CODE count in; 0 where it has none. */
const upper = [
  0x20ac, 0, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0, 0x17d, 0,
  0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0, 0x17e,
  0x178,
];

export function characterOfCode(code: number): string {
  return String.fromCharCode((code >= 128 && code < 160 && upper[code - 128]) || code);
}

/** 63, the question mark, for characters it does not have. */
export function codeOfCharacter(character: string): number {
  const unit = character.charCodeAt(0);
  const place = upper.indexOf(unit);
  if (place >= 0) return place + 128;
  return unit < 256 ? unit : 63;
}
