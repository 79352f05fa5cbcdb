import { base64FromBytes, bytesFromBase64 } from "./base64";

/** A workbook may come from anyone: what unpacks to more than this is no record of ours. */
const largestText = 256 * 1024 * 1024;

/** A text deflated and in base64, for places of a workbook that hold short texts. */
export async function packedText(text: string): Promise<string> {
  const chunks = await through(new TextEncoder().encode(text), new CompressionStream("deflate"));
  return base64FromBytes(chunks);
}

/** The text again; null where it is none that we packed. */
export async function unpackedText(packed: string): Promise<string | null> {
  try {
    const bytes = await through(bytesFromBase64(packed), new DecompressionStream("deflate"));
    return new TextDecoder().decode(bytes);
  } catch {
    return null;
  }
}

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  { writable, readable }: CompressionStream | DecompressionStream,
): Promise<Uint8Array> {
  const writer = writable.getWriter();
  const written = writer.write(bytes).then(() => writer.close());
  const [chunks] = await Promise.all([allOf(readable), written]);
  const joined = new Uint8Array(chunks.reduce((size, chunk) => size + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    joined.set(chunk, at);
    at += chunk.length;
  }
  return joined;
}

async function allOf(readable: ReadableStream<Uint8Array>): Promise<readonly Uint8Array[]> {
  const chunks: Uint8Array[] = [];
  const reader = readable.getReader();
  let size = 0;
  for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
    chunks.push(value!);
    size += value!.length;
    if (size > largestText) {
      await reader.cancel();
      throw new RangeError("Too large a text.");
    }
  }
  return chunks;
}
