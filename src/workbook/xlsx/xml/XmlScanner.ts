import { textFromXml } from "./xmlText";

const lessThan = 0x3c;
const greaterThan = 0x3e;
const slash = 0x2f;
const colon = 0x3a;
const equals = 0x3d;
const quote = 0x22;
const apostrophe = 0x27;

/**
 * Walks the tags of an XML part without building a tree: sheets have millions of cells.
 * Namespace prefixes are ignored: within a sheet part local names are unambiguous where we look at them.
 */
export class XmlScanner {
  /** The current tag: `bytes[tagStart]` is "<", `bytes[tagEnd - 1]` is ">". */
  tagStart = 0;
  tagEnd = 0;
  /** Where the text before the current tag starts. */
  textStart = 0;
  isOpening = false;
  isSelfClosing = false;
  /** Raw value of the attribute found last. */
  attributeStart = 0;
  attributeEnd = 0;
  private nameStart = 0;
  private nameEnd = 0;

  constructor(readonly bytes: Uint8Array) {}

  /** Goes on to the next opening or closing tag; false at the end. */
  next(): boolean {
    const { bytes } = this;
    this.textStart = this.tagEnd;
    let at = this.tagEnd;
    for (;;) {
      while (at < bytes.length && bytes[at] !== lessThan) at++;
      if (at >= bytes.length) return false;
      const after = bytes[at + 1];
      if (after === 0x21) at = this.skipDeclaration(at);
      else if (after === 0x3f) at = this.after("?>", at);
      else break;
    }
    this.readTag(at);
    return true;
  }

  /** Goes on to the end of the element whose opening tag is the current one. */
  skipElement(): void {
    if (this.isSelfClosing) return;
    for (let depth = 1; depth > 0 && this.next();) {
      if (!this.isOpening) depth--;
      else if (!this.isSelfClosing) depth++;
    }
  }

  is(localName: string): boolean {
    if (this.nameEnd - this.nameStart !== localName.length) return false;
    for (let index = 0; index < localName.length; index++) {
      if (this.bytes[this.nameStart + index] !== localName.charCodeAt(index)) return false;
    }
    return true;
  }

  opens(localName: string): boolean {
    return this.isOpening && this.is(localName);
  }

  closes(localName: string): boolean {
    return !this.isOpening && this.is(localName);
  }

  /** Text between the previous tag and this one. */
  text(): string {
    return textFromXml(decode(this.bytes, this.textStart, this.tagStart));
  }

  /** The value of an attribute by its local name, or null. */
  attribute(localName: string): string | null {
    return this.findAttribute(localName)
      ? textFromXml(decode(this.bytes, this.attributeStart, this.attributeEnd))
      : null;
  }

  /** The column of the cell reference that was found last as an attribute; its letters alone, for speed. */
  foundColumn(): number {
    let column = 0;
    for (let at = this.attributeStart; at < this.attributeEnd; at++) {
      const letter = this.bytes[at]! & 0xdf;
      if (letter < 0x41 || letter > 0x5a) break;
      column = column * 26 + letter - 0x40;
    }
    return column - 1;
  }

  /** Whether the tag has an attribute; its raw value is then `bytes[attributeStart..attributeEnd)`. */
  findAttribute(localName: string): boolean {
    const { bytes, tagEnd } = this;
    let at = this.nameEnd;
    for (;;) {
      while (at < tagEnd && isSpace(bytes[at]!)) at++;
      let start = at;
      while (at < tagEnd && bytes[at] !== equals) {
        if (bytes[at] === colon) start = at + 1;
        at++;
      }
      if (at >= tagEnd) return false;
      let end = at;
      while (isSpace(bytes[end - 1]!)) end--;
      do at++;
      while (isSpace(bytes[at]!));
      const mark = bytes[at];
      this.attributeStart = ++at;
      while (at < tagEnd && bytes[at] !== mark) at++;
      this.attributeEnd = at++;
      if (end - start === localName.length && matches(bytes, start, localName)) return true;
    }
  }

  private readTag(at: number): void {
    const { bytes } = this;
    this.tagStart = at;
    this.isOpening = bytes[at + 1] !== slash;
    let end = this.isOpening ? at + 1 : at + 2;
    this.nameStart = end;
    for (; end < bytes.length; end++) {
      const byte = bytes[end]!;
      if (byte === colon) this.nameStart = end + 1;
      else if (byte === greaterThan || byte === slash || isSpace(byte)) break;
    }
    this.nameEnd = end;
    for (let inside = 0; end < bytes.length; end++) {
      const byte = bytes[end]!;
      if (inside !== 0) {
        if (byte === inside) inside = 0;
      } else if (byte === quote || byte === apostrophe) inside = byte;
      else if (byte === greaterThan) break;
    }
    this.isSelfClosing = this.isOpening && bytes[end - 1] === slash;
    this.tagEnd = end + 1;
  }

  private skipDeclaration(at: number): number {
    if (matches(this.bytes, at, "<!--")) return this.after("-->", at + 4);
    if (matches(this.bytes, at, "<![CDATA[")) return this.after("]]>", at + 9);
    return this.after(">", at);
  }

  private after(mark: string, from: number): number {
    let at = from;
    while (at < this.bytes.length && !matches(this.bytes, at, mark)) at++;
    return at + mark.length;
  }
}

function matches(bytes: Uint8Array, at: number, text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    if (bytes[at + index] !== text.charCodeAt(index)) return false;
  }
  return true;
}

function isSpace(byte: number): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x09 || byte === 0x0d;
}

const decoder = new TextDecoder();

/** UTF-8 text of a slice; short ASCII, which is most of a sheet, without a call to the decoder. */
export function decode(bytes: Uint8Array, from: number, to: number): string {
  if (to - from > 24) return decoder.decode(bytes.subarray(from, to));
  let text = "";
  for (let at = from; at < to; at++) {
    const byte = bytes[at]!;
    if (byte > 0x7f) return decoder.decode(bytes.subarray(from, to));
    text += String.fromCharCode(byte);
  }
  return text;
}
