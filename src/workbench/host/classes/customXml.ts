import { textOf } from "../textOf";
import { type Targets, type XmlPartsTarget, type XmlPartTarget, objectOf, type HostObject } from "../Targets";
import type { WorkbookModel } from "../../model/WorkbookModel";
import { invalidArgument, itemNotFound } from "../HostError";
import type { HostState } from "../HostState";
import { getter, method, scalar, type ObjectClass } from "../ObjectClass";

export const customXmlPartClass: ObjectClass<Targets["CustomXmlPart"]> = {
  id: ({ id }) => id,
  members: {
    Id: scalar(({ id }) => id),
    NamespaceUri: scalar(({ model, id }) => namespaceOf(model.customXml.get(id) ?? "")),
    GetXml: method(xmlOf),
    SetXml: method((part, [xml]) => {
      xmlOf(part);
      part.model.customXml.set(part.id, checkedXml(xml));
    }),
    Delete: method((part) => {
      xmlOf(part);
      part.model.customXml.delete(part.id);
    }),
  },
};

export const customXmlCollectionClass: ObjectClass<Targets["CustomXmlPartCollection"]> = {
  items: ({ model, namespace }) =>
    [...model.customXml]
      .filter(([, xml]) => namespace === null || namespaceOf(xml) === namespace)
      .map(([id]) => objectOf("CustomXmlPart", { model, id })),
  item: (collection, id) => partOf(collection, textOf(id)),
  members: {
    Add: getter(({ model }, [xml], host) => {
      const id = freeId(model, host);
      model.customXml.set(id, checkedXml(xml));
      return objectOf("CustomXmlPart", { model, id });
    }),
    GetByNamespace: getter(({ model }, [namespace]) =>
      objectOf("CustomXmlPartScopedCollection", { model, namespace: textOf(namespace) }),
    ),
    GetItem: getter((collection, [id]) => {
      const found = partOf(collection, textOf(id));
      if (!found) throw itemNotFound();
      return found;
    }),
    GetItemOrNullObject: getter((collection, [id]) => partOf(collection, textOf(id))),
  },
};

export const customXmlScopedCollectionClass: ObjectClass<Targets["CustomXmlPartScopedCollection"]> = {
  ...customXmlCollectionClass,
  members: { GetItemOrNullObject: getter((collection, [id]) => partOf(collection, textOf(id))) },
};

/** An opened file may hold parts that an earlier session has numbered. */
function freeId(model: WorkbookModel, host: HostState): string {
  for (;;) {
    const id = `{0C0FFEE0-0000-4000-8000-${host.nextId().toString(16).toUpperCase().padStart(12, "0")}}`;
    if (!model.customXml.has(id)) return id;
  }
}

function partOf({ model }: XmlPartsTarget, id: string): HostObject | null {
  return model.customXml.has(id) ? objectOf("CustomXmlPart", { model, id }) : null;
}

function xmlOf({ model, id }: XmlPartTarget): string {
  const xml = model.customXml.get(id);
  if (xml === undefined) throw itemNotFound();
  return xml;
}

function namespaceOf(xml: string): string {
  return /<[\w:.-]+[^>]*?\sxmlns="([^"]*)"/.exec(xml)?.[1] ?? "";
}

function checkedXml(xml: unknown): string {
  if (typeof xml !== "string" || !/^\s*<[\s\S]*>\s*$/.test(xml)) throw invalidArgument();
  return xml;
}
