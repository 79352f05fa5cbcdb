import type { ZipEntry } from "./zipEntry";

/** 1 January 1980, 00:00: entries carry no clock, so that the same content gives the same file. */
const dosDate = 0x0021;
const utf8Names = 0x0800;

/** A zip archive of entries, in their order. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const names = entries.map((entry) => new TextEncoder().encode(entry.name));
  const directorySize = names.reduce((sum, name) => sum + 46 + name.length, 0);
  const dataSize = entries.reduce(
    (sum, entry, index) => sum + 30 + names[index]!.length + entry.packed.length,
    0,
  );
  const bytes = new Uint8Array(dataSize + directorySize + 22);
  const view = new DataView(bytes.buffer);
  let at = 0;
  let directory = dataSize;
  entries.forEach((entry, index) => {
    const name = names[index]!;
    view.setUint32(at, 0x04034b50, true);
    writeCommon(view, at + 4, entry, name.length);
    bytes.set(name, at + 30);
    bytes.set(entry.packed, at + 30 + name.length);

    view.setUint32(directory, 0x02014b50, true);
    view.setUint16(directory + 4, 20, true);
    writeCommon(view, directory + 6, entry, name.length);
    view.setUint32(directory + 42, at, true);
    bytes.set(name, directory + 46);

    at += 30 + name.length + entry.packed.length;
    directory += 46 + name.length;
  });
  view.setUint32(directory, 0x06054b50, true);
  view.setUint16(directory + 8, entries.length, true);
  view.setUint16(directory + 10, entries.length, true);
  view.setUint32(directory + 12, directorySize, true);
  view.setUint32(directory + 16, dataSize, true);
  return bytes;
}

/** The 26 bytes that an entry's local header and its line in the directory share. */
function writeCommon(view: DataView, at: number, entry: ZipEntry, nameLength: number): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, utf8Names, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint16(at + 8, dosDate, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.packed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, nameLength, true);
}
