import type { Document } from "@xmldom/xmldom";
import {
  appendAll,
  attribute,
  childElements,
  elementsFromXml,
  parseXml,
  removeElement,
  root,
  serializeXml,
  textOf,
} from "../xml/dom";
import { escapeXml } from "../xml/xmlText";
import { readZip } from "./readZip";
import { relationshipsPart, relativeTarget, resolveTarget, type Relationship } from "./relationships";
import { writeZip } from "./writeZip";
import { packEntry, unpackEntry, type ZipEntry } from "./zipEntry";

/** One part as stored; the same object as long as nobody writes the part, so that readings can be kept by it. */
export interface StoredPart {
  readonly name: string;
  content(): Uint8Array;
  entry(): ZipEntry;
}

const contentTypesPart = "[Content_Types].xml";
const relationshipsNamespace = "http://schemas.openxmlformats.org/package/2006/relationships";
const typesNamespace = "http://schemas.openxmlformats.org/package/2006/content-types";

/**
 * The parts of an Office package. Parts that nobody writes stay packed and are saved as they came, byte for byte.
 * A fork shares all parts and can be edited and thrown away.
 * @source ECMA-376 part 2.
 */
export class OpcPackage {
  /** By lower-case name: part names differ in more than case. */
  private constructor(private readonly parts: Map<string, StoredPart>) {}

  static open(bytes: Uint8Array): OpcPackage {
    return new OpcPackage(
      new Map(readZip(bytes).map((entry) => [entry.name.toLowerCase(), zippedPart(entry)])),
    );
  }

  static create(parts: Readonly<Record<string, string>>): OpcPackage {
    const made = new OpcPackage(new Map());
    for (const [name, content] of Object.entries(parts)) made.put(name, new TextEncoder().encode(content));
    return made;
  }

  fork(): OpcPackage {
    return new OpcPackage(new Map(this.parts));
  }

  toBytes(): Uint8Array {
    return writeZip(Array.from(this.parts.values(), (part) => part.entry()));
  }

  names(): readonly string[] {
    return Array.from(this.parts.values(), (part) => part.name);
  }

  has(part: string): boolean {
    return this.find(part) !== undefined;
  }

  find(part: string): StoredPart | undefined {
    return this.parts.get(part.toLowerCase()) ?? this.parts.get(decodedName(part).toLowerCase());
  }

  bytes(part: string): Uint8Array {
    const stored = this.find(part);
    if (!stored) throw new PartMissing(part);
    return stored.content();
  }

  /** The bytes of an XML part as UTF-8, in which nearly all are stored. */
  utf8(part: string): Uint8Array {
    const bytes = this.bytes(part);
    return (bytes[0] ?? 0) >= 0xfe ? new TextEncoder().encode(textOf(bytes)) : bytes;
  }

  xml(part: string): Document {
    return parseXml(this.bytes(part), part);
  }

  put(part: string, content: Uint8Array): void {
    this.parts.set(part.toLowerCase(), writtenPart(this.find(part)?.name ?? part, content));
  }

  putXml(part: string, document: Document): void {
    this.put(part, serializeXml(document));
  }

  /** Removes a part with its relationships and content type. */
  remove(part: string): void {
    this.parts.delete(part.toLowerCase());
    this.parts.delete(relationshipsPart(part).toLowerCase());
    const types = this.xml(contentTypesPart);
    const override = childElements(root(types), "Override").find((each) =>
      sameName(each.getAttribute("PartName"), part),
    );
    if (!override) return;
    removeElement(override);
    this.putXml(contentTypesPart, types);
  }

  /** The first of `name1.ext`, `name2.ext` … that is free. */
  freeName(before: string, after: string): string {
    for (let number = 1; ; number++) {
      if (!this.has(`${before}${number}${after}`)) return `${before}${number}${after}`;
    }
  }

  contentType(part: string): string | null {
    const types = childElements(root(this.xml(contentTypesPart)));
    const override = types.find(
      (each) => each.localName === "Override" && sameName(each.getAttribute("PartName"), part),
    );
    if (override) return override.getAttribute("ContentType");
    const extension = part.slice(part.lastIndexOf(".") + 1).toLowerCase();
    const byExtension = types.find(
      (each) => each.localName === "Default" && each.getAttribute("Extension")?.toLowerCase() === extension,
    );
    return byExtension?.getAttribute("ContentType") ?? null;
  }

  /** The parts that are listed with a content type of their own and present. */
  partsOfType(type: string): readonly string[] {
    return childElements(root(this.xml(contentTypesPart)), "Override")
      .filter((each) => each.getAttribute("ContentType") === type)
      .map((each) => (each.getAttribute("PartName") ?? "").replace(/^\//, ""))
      .filter((part) => this.has(part));
  }

  setContentType(part: string, type: string): void {
    if (this.contentType(part) === type) return;
    const document = this.xml(contentTypesPart);
    const xml = `<Override PartName="/${escapeXml(part)}" ContentType="${type}"/>`;
    appendAll(root(document), elementsFromXml(document, xml, { "": typesNamespace }));
    this.putXml(contentTypesPart, document);
  }

  relationships(part: string): readonly Relationship[] {
    const rels = relationshipsPart(part);
    if (!this.has(rels)) return [];
    return childElements(root(this.xml(rels)), "Relationship").map((each) => {
      const external = each.getAttribute("TargetMode") === "External";
      const target = each.getAttribute("Target") ?? "";
      return {
        id: attribute(each, "Id") ?? "",
        kind: (each.getAttribute("Type") ?? "").split("/").at(-1) ?? "",
        target: external ? target : resolveTarget(part, target),
        external,
      };
    });
  }

  /** The part that a relationship id leads to, or null. */
  related(part: string, id: string | null): string | null {
    return this.relationships(part).find((each) => each.id === id && !each.external)?.target ?? null;
  }

  /** Relates two parts and gives the relationship's id: the one they have, or the lowest free number. */
  relate(from: string, to: string, type: string): string {
    const existing = this.relationships(from);
    const known = existing.find((each) => !each.external && sameName(each.target, to));
    if (known) return known.id;
    const taken = new Set(existing.map((each) => each.id));
    let number = 1;
    while (taken.has(`rId${number}`)) number++;
    const rels = relationshipsPart(from);
    const document = this.has(rels)
      ? this.xml(rels)
      : parseXml(new TextEncoder().encode(`<Relationships xmlns="${relationshipsNamespace}"/>`), rels);
    const target = escapeXml(relativeTarget(from, to));
    const xml = `<Relationship Id="rId${number}" Type="${type}" Target="${target}"/>`;
    appendAll(root(document), elementsFromXml(document, xml, { "": relationshipsNamespace }));
    this.putXml(rels, document);
    return `rId${number}`;
  }

  unrelate(from: string, id: string): void {
    const rels = relationshipsPart(from);
    const document = this.xml(rels);
    for (const each of childElements(root(document), "Relationship")) {
      if (each.getAttribute("Id") === id) removeElement(each);
    }
    if (childElements(root(document)).length === 0) this.parts.delete(rels.toLowerCase());
    else this.putXml(rels, document);
  }
}

/** A part that the package names but does not hold. */
export class PartMissing extends Error {
  constructor(readonly part: string) {
    super(`the part ${part} is missing`);
  }
}

function zippedPart(entry: ZipEntry): StoredPart {
  return { name: entry.name, content: () => unpackEntry(entry), entry: () => entry };
}

function writtenPart(name: string, content: Uint8Array): StoredPart {
  let packed: ZipEntry | undefined;
  return { name, content: () => content, entry: () => (packed ??= packEntry(name, content)) };
}

function sameName(one: string | null, other: string): boolean {
  return one?.replace(/^\//, "").toLowerCase() === other.toLowerCase();
}

function decodedName(part: string): string {
  try {
    return decodeURI(part);
  } catch {
    return part;
  }
}
