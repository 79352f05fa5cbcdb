import { settingFromXml, settingsNamespace, xmlWithSetting } from "../settings/settingsXml";

/** A setting's text, or null. */
export async function readSetting(context: Excel.RequestContext, key: string): Promise<string | null> {
  return settingFromXml((await readPart(context)).xml, key);
}

/** Changes a setting, or removes it where the text is null. */
export async function changeSetting(
  context: Excel.RequestContext,
  key: string,
  text: string | null,
): Promise<void> {
  const { part, xml } = await readPart(context);
  const changed = xmlWithSetting(xml, key, text);
  if (changed === null) part?.delete();
  else if (part) part.setXml(changed);
  else context.workbook.customXmlParts.add(changed);
  await context.sync();
}

async function readPart(
  context: Excel.RequestContext,
): Promise<{ readonly part: Excel.CustomXmlPart | null; readonly xml: string | null }> {
  const parts = context.workbook.customXmlParts.getByNamespace(settingsNamespace).load("items/id");
  await context.sync();
  const [part] = parts.items;
  if (!part) return { part: null, xml: null };
  const xml = part.getXml();
  await context.sync();
  return { part, xml: xml.value };
}
