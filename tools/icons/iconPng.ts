/**
 * The add-in's icons: three steps of a variance bridge on a tile. Everything but the tile's corners lies on
 * a grid of 16, so that each size is crisp.
 */
import { crc32, deflateSync } from "node:zlib";

type Colour = readonly [red: number, green: number, blue: number];

interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly colour: Colour;
}

const grid = 16;
const tile: Colour = [0x0b, 0x5a, 0x43];
const white: Colour = [0xff, 0xff, 0xff];
const mint: Colour = [0x7f, 0xe0, 0xb5];
const cornerRadius = 3;

const bars: readonly Rectangle[] = [
  { left: 3, right: 6, top: 7, bottom: 13, colour: white },
  { left: 7, right: 10, top: 3, bottom: 7, colour: mint },
  { left: 11, right: 14, top: 3, bottom: 13, colour: white },
];

/** Samples a side of a pixel, for the rounded corners. */
const samples = 8;

function isInTile(x: number, y: number): boolean {
  const beyond = (at: number): number => Math.max(cornerRadius - at, at - (grid - cornerRadius), 0);
  return Math.hypot(beyond(x), beyond(y)) <= cornerRadius;
}

function coverage(column: number, row: number, size: number): number {
  let inside = 0;
  for (let sample = 0; sample < samples * samples; sample++) {
    const x = column + ((sample % samples) + 0.5) / samples;
    const y = row + (Math.floor(sample / samples) + 0.5) / samples;
    if (isInTile((x * grid) / size, (y * grid) / size)) inside++;
  }
  return inside / samples ** 2;
}

function colourAt(column: number, row: number, size: number): Colour {
  const x = ((column + 0.5) * grid) / size;
  const y = ((row + 0.5) * grid) / size;
  const bar = bars.find(({ left, right, top, bottom }) => x > left && x < right && y > top && y < bottom);
  return bar?.colour ?? tile;
}

/** The icon as a PNG of 8-bit RGBA. */
export function iconPng(size: number): Buffer {
  const lines = Buffer.alloc(size * (size * 4 + 1));
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const alpha = Math.round(coverage(column, row, size) * 255);
      lines.set([...colourAt(column, row, size), alpha], row * (size * 4 + 1) + 1 + column * 4);
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

export const iconSizes = [16, 32, 64, 80] as const;
