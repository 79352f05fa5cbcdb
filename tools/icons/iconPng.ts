/** Icons: a glyph on a tile with round corners, sampled finely so that each size is smooth. */
import { crc32, deflateSync } from "node:zlib";
import { glyphs, tile } from "./glyphs";

const grid = 16;
const cornerRadius = 3;

/** Samples a side of a pixel. */
const samples = 8;

function isInTile(x: number, y: number): boolean {
  const beyond = (at: number): number => Math.max(cornerRadius - at, at - (grid - cornerRadius), 0);
  return Math.hypot(beyond(x), beyond(y)) <= cornerRadius;
}

/** The mean of a pixel's samples: red, green, blue and how much of it lies in the tile. */
function pixel(glyph: string, column: number, row: number, size: number): readonly number[] {
  const sums = [0, 0, 0];
  let inside = 0;
  for (let sample = 0; sample < samples * samples; sample++) {
    const x = ((column + ((sample % samples) + 0.5) / samples) * grid) / size;
    const y = ((row + (Math.floor(sample / samples) + 0.5) / samples) * grid) / size;
    if (!isInTile(x, y)) continue;
    inside++;
    const { colour } = glyphs[glyph]!.filter(({ covers }) => covers(x, y)).at(-1) ?? { colour: tile };
    for (const channel of [0, 1, 2] as const) sums[channel]! += colour[channel];
  }
  const mean = sums.map((sum) => (inside === 0 ? 0 : Math.round(sum / inside)));
  return [...mean, Math.round((inside / samples ** 2) * 255)];
}

/** An icon as a PNG of 8-bit RGBA. */
export function iconPng(glyph: string, size: number): Buffer {
  const lines = Buffer.alloc(size * (size * 4 + 1));
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      lines.set(pixel(glyph, column, row, size), row * (size * 4 + 1) + 1 + column * 4);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(lines, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** The sizes of a glyph: Office asks 64 of the add-in's own icon alone. */
export function sizesOf(glyph: string): readonly number[] {
  return glyph === "icon" ? [16, 32, 64, 80] : [16, 32, 80];
}
