import { base64FromBytes, bytesFromBase64 } from "./base64";

/** A record of ours as a custom XML part: base64 survives whatever an editor does to the XML around it. */
export function recordXml(namespace: string, record: unknown): string {
  return xmlAround(namespace, base64FromBytes(new TextEncoder().encode(JSON.stringify(record))));
}

/** The record again; null where somebody else wrote the part. */
export function recordFromXml(xml: string): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytesFromBase64(textInXml(xml))));
  } catch {
    return null;
  }
}

export function xmlAround(namespace: string, text: string): string {
  return `<record xmlns="${namespace}">${text}</record>`;
}

export function textInXml(xml: string): string {
  return />([^<]*)<\/[^>]*>\s*$/.exec(xml)?.[1]?.trim() ?? "";
}
