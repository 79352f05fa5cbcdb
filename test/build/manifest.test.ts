import { DOMParser, type Document, type Element } from "@xmldom/xmldom";
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { ribbonCommands } from "../../src/pane/commands/CommandDoor";
import { glyphs } from "../../tools/icons/glyphs";
import { iconPng, sizesOf } from "../../tools/icons/iconPng";

const root = resolve(__dirname, "../..");
const text = readFileSync(resolve(root, "manifest.xml"), "utf8");
const manifest: Document = new DOMParser().parseFromString(text, "text/xml");

function elements(name: string, within: Document | Element = manifest): Element[] {
  return [...within.getElementsByTagNameNS("*", name)];
}

function childNames(element: Element): string[] {
  return [...element.childNodes].filter((node) => node.nodeType === 1).map((node) => node.nodeName);
}

function resources(): Element[] {
  return elements("Resources").flatMap((element) =>
    ["Image", "Url", "String"].flatMap((name) => elements(name, element)),
  );
}

test("the parts stand in the order that Excel's schema asks for", () => {
  expect(childNames(manifest.documentElement!)).toEqual([
    "Id",
    "Version",
    "ProviderName",
    "DefaultLocale",
    "DisplayName",
    "Description",
    "IconUrl",
    "HighResolutionIconUrl",
    "SupportUrl",
    "Hosts",
    "Requirements",
    "DefaultSettings",
    "Permissions",
    "VersionOverrides",
  ]);
  const [, host] = elements("Hosts").flatMap((hosts) => elements("Host", hosts));
  expect(childNames(host!)).toEqual(["Runtimes", "AllFormFactors", "DesktopFormFactor"]);
  expect(childNames(elements("DesktopFormFactor")[0]!)).toEqual([
    "GetStarted",
    "FunctionFile",
    "ExtensionPoint",
  ]);
  expect(childNames(elements("Resources")[0]!)).toEqual([
    "bt:Images",
    "bt:Urls",
    "bt:ShortStrings",
    "bt:LongStrings",
  ]);
});

test("the id is a GUID of its own and the version is the package's", () => {
  expect(elements("Id")[0]!.textContent).toMatch(
    /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  );
  const { version } = JSON.parse(readFileSync(resolve(root, "package.json"), "utf8")) as { version: string };
  expect(elements("Version")[0]!.textContent).toBe(`${version}.0`);
});

test("every resource that is used is defined once, and every defined one is used", () => {
  const defined = resources().map((element) => element.getAttribute("id"));
  const used = [...text.matchAll(/resid="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(defined).size).toBe(defined.length);
  expect(new Set(defined)).toEqual(new Set(used));
});

test("ids and strings keep to their lengths", () => {
  for (const [, id = ""] of text.matchAll(/\b(?:id|resid)="([^"]+)"/g))
    expect(id.length).toBeLessThanOrEqual(32);
  const longest = (kind: string): number =>
    Math.max(
      ...elements(kind)
        .flatMap((list) => elements("String", list))
        .map((string) => string.getAttribute("DefaultValue")!.length),
    );
  expect(longest("ShortStrings")).toBeLessThanOrEqual(125);
  expect(longest("LongStrings")).toBeLessThanOrEqual(250);
  expect(elements("DisplayName")[0]!.getAttribute("DefaultValue")!.length).toBeLessThanOrEqual(125);
  expect(elements("Description")[0]!.getAttribute("DefaultValue")!.length).toBeLessThanOrEqual(250);
});

test("every address is https on one origin", () => {
  const addresses = [...text.matchAll(/DefaultValue="(\w+:\/\/[^"]+)"/g)].map(
    ([, address = ""]) => new URL(address),
  );
  expect(addresses.length).toBeGreaterThan(8);
  expect(new Set(addresses.map(({ origin }) => origin))).toEqual(new Set(["https://localhost:3000"]));
});

test("one long-lived runtime serves functions, commands and the one pane", () => {
  const runtimes = elements("Runtime");
  expect(
    runtimes.map((runtime) => [runtime.getAttribute("resid"), runtime.getAttribute("lifetime")]),
  ).toEqual([["Runtime.Url", "long"]]);
  expect(elements("FunctionFile")[0]!.getAttribute("resid")).toBe("Runtime.Url");
  expect(
    elements("Page")
      .flatMap((page) => elements("SourceLocation", page))
      .map((at) => at.getAttribute("resid")),
  ).toEqual(["Runtime.Url"]);
  expect(
    elements("Action")
      .flatMap((action) => elements("SourceLocation", action))
      .map((at) => at.getAttribute("resid")),
  ).toEqual(["Runtime.Url"]);
  expect(elements("TaskpaneId")).toEqual([]);
});

test("the functions stand under FINOPS, with script, page and metadata", () => {
  const point = elements("ExtensionPoint").find(
    (element) => element.getAttribute("xsi:type") === "CustomFunctions",
  )!;
  expect(childNames(point)).toEqual(["Script", "Page", "Metadata", "Namespace"]);
  const id = elements("Namespace")[0]!.getAttribute("resid");
  expect(
    resources()
      .find((element) => element.getAttribute("id") === id)!
      .getAttribute("DefaultValue"),
  ).toBe("FINOPS");
});

test("the add-in asks for what it needs and no more", () => {
  expect(elements("Set").map((set) => [set.getAttribute("Name"), set.getAttribute("MinVersion")])).toEqual([
    ["SharedRuntime", "1.1"],
    ["ExcelApi", "1.12"],
  ]);
  expect(elements("Permissions")[0]!.textContent).toBe("ReadWriteDocument");
  expect(elements("AppDomain")).toEqual([]);
});

test("commands are one group on the Home tab, the pane's own among them", () => {
  expect(elements("CustomTab")).toEqual([]);
  expect(elements("OfficeTab").map((tab) => tab.getAttribute("id"))).toEqual(["TabHome"]);
  expect(elements("Group")).toHaveLength(1);
  const commands = elements("Control").map((control) => {
    const id = elements("Label", control)[0]!.getAttribute("resid");
    const label = resources().find((element) => element.getAttribute("id") === id)!;
    const [action] = elements("Action", control);
    return [
      label.getAttribute("DefaultValue"),
      action!.getAttribute("xsi:type"),
      elements("FunctionName", action)[0]?.textContent ?? "",
    ];
  });
  expect(commands).toEqual([
    ["Variance", "ExecuteFunction", "variance"],
    ["Open pane", "ShowTaskpane", ""],
    ["Re-run", "ExecuteFunction", "rerun"],
    ["Undo last run", "ExecuteFunction", "undo"],
    ["Help", "ExecuteFunction", "help"],
  ]);
});

test("every command runs a function that the add-in associates", () => {
  const named = elements("FunctionName").map((name) => name.textContent);
  expect(named).toEqual([...ribbonCommands]);
});

test("every icon is there, in the size stated, as the project draws it, and no two look alike", () => {
  for (const icon of elements("Icon")) {
    expect(elements("Image", icon).map((image) => image.getAttribute("size"))).toEqual(["16", "32", "80"]);
  }
  const all = text.matchAll(/\/(assets\/icons\/(\w+)-(\d+)\.png)"/g);
  const named = [...new Map([...all].map((each) => [each[1], each])).values()];
  const drawn = Object.keys(glyphs).flatMap((glyph) => sizesOf(glyph).map((size) => `${glyph}-${size}`));
  expect(named.map(([, , glyph, size]) => `${glyph}-${size}`).sort()).toEqual(drawn.sort());
  const pictures = named.map(([, path = "", glyph = "", size = ""]) => {
    expect(existsSync(resolve(root, path))).toBe(true);
    const png = readFileSync(resolve(root, path));
    expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([Number(size), Number(size)]);
    expect(png.equals(iconPng(glyph, Number(size)))).toBe(true);
    return png.toString("base64");
  });
  expect(new Set(pictures).size).toBe(pictures.length);
});
