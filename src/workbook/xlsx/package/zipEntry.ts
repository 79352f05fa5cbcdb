import { deflateSync, inflateSync } from "fflate";
import { crc32 } from "./crc32";

/** One file of a zip archive, still packed: entries that nobody touches are copied as they are. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: 0 | 8;
  readonly crc: number;
  readonly size: number;
  readonly packed: Uint8Array;
}

/** Why an archive cannot be read, in words that follow "cannot be read as a workbook:". */
export class ZipProblem extends Error {}

/** Above this, level 1: it packs sheet XML nearly as well and more than twice as fast. */
const quickAbove = 4_000_000;

export function packEntry(name: string, content: Uint8Array): ZipEntry {
  const packed = deflateSync(content, { level: content.length > quickAbove ? 1 : 6 });
  const deflated = packed.length < content.length;
  return {
    name,
    method: deflated ? 8 : 0,
    crc: crc32(content),
    size: content.length,
    packed: deflated ? packed : content,
  };
}

/** The content of an entry, checked against its stored length and checksum. */
export function unpackEntry(entry: ZipEntry): Uint8Array {
  const content = entry.method === 0 ? entry.packed : inflate(entry);
  if (content.length !== entry.size || crc32(content) !== entry.crc) {
    throw new ZipProblem(`the part ${entry.name} is damaged`);
  }
  return content;
}

function inflate(entry: ZipEntry): Uint8Array {
  try {
    return inflateSync(entry.packed, { out: new Uint8Array(entry.size) });
  } catch {
    throw new ZipProblem(`the part ${entry.name} is damaged`);
  }
}
