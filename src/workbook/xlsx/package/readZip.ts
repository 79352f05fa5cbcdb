import { ZipProblem, type ZipEntry } from "./zipEntry";

const endOfDirectory = 0x06054b50;
const endOfDirectory64 = 0x06064b50;
const locator64 = 0x07064b50;
const directoryEntry = 0x02014b50;
const localEntry = 0x04034b50;
const absent32 = 0xffffffff;

/**
 * The entries of a zip archive in the order of its directory, still packed.
 * @throws ZipProblem when the archive is cut off, damaged or packed in a way workbooks never are.
 * @source PKWARE APPNOTE 4.3.
 */
export function readZip(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const directory = findDirectory(view);
    const entries: ZipEntry[] = [];
    let at = directory.offset;
    for (let index = 0; index < directory.count; index++) {
      if (view.getUint32(at, true) !== directoryEntry)
        throw new ZipProblem("its table of contents is damaged");
      const nameLength = view.getUint16(at + 28, true);
      const extraLength = view.getUint16(at + 30, true);
      const entry = entryAt(view, bytes, at, nameLength, extraLength);
      if (!entry.name.endsWith("/")) entries.push(entry);
      at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    }
    return entries;
  } catch (problem) {
    if (problem instanceof RangeError) throw new ZipProblem("the file is cut off");
    throw problem;
  }
}

function findDirectory(view: DataView): { offset: number; count: number } {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) !== endOfDirectory) continue;
    const offset = view.getUint32(at + 16, true);
    const count = view.getUint16(at + 10, true);
    if (offset !== absent32 && count !== 0xffff) return { offset, count };
    if (at < 20 || view.getUint32(at - 20, true) !== locator64) return { offset, count };
    const end64 = Number(view.getBigUint64(at - 12, true));
    if (view.getUint32(end64, true) !== endOfDirectory64)
      throw new ZipProblem("its table of contents is damaged");
    return {
      offset: Number(view.getBigUint64(end64 + 48, true)),
      count: Number(view.getBigUint64(end64 + 32, true)),
    };
  }
  throw new ZipProblem("the file is cut off");
}

function entryAt(
  view: DataView,
  bytes: Uint8Array,
  at: number,
  nameLength: number,
  extraLength: number,
): ZipEntry {
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll("\\", "/");
  if (view.getUint16(at + 8, true) & 1) throw new ZipProblem(`the part ${name} is encrypted`);
  const method = view.getUint16(at + 10, true);
  if (method !== 0 && method !== 8) throw new ZipProblem(`the part ${name} is packed by method ${method}`);
  const sizes = sizesOf(view, at, at + 46 + nameLength, extraLength);
  if (view.getUint32(sizes.offset, true) !== localEntry) throw new ZipProblem(`the part ${name} is missing`);
  const start =
    sizes.offset + 30 + view.getUint16(sizes.offset + 26, true) + view.getUint16(sizes.offset + 28, true);
  if (start + sizes.packed > bytes.length) throw new ZipProblem("the file is cut off");
  return {
    name,
    method,
    crc: view.getUint32(at + 16, true),
    size: sizes.unpacked,
    packed: bytes.subarray(start, start + sizes.packed),
  };
}

/** Sizes and place of an entry; those that do not fit 32 bits stand in the zip64 extra field, in this order. */
function sizesOf(view: DataView, at: number, extra: number, extraLength: number) {
  let unpacked = view.getUint32(at + 24, true);
  let packed = view.getUint32(at + 20, true);
  let offset = view.getUint32(at + 42, true);
  for (let field = extra; field + 4 <= extra + extraLength; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let next = field + 4;
    const wide = (): number => {
      next += 8;
      return Number(view.getBigUint64(next - 8, true));
    };
    if (unpacked === absent32) unpacked = wide();
    if (packed === absent32) packed = wide();
    if (offset === absent32) offset = wide();
  }
  return { unpacked, packed, offset };
}
