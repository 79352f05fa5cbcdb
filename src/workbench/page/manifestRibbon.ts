/** A button of the add-in's ribbon, as its manifest says. */
export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly icon: string;
  readonly action:
    | { readonly kind: "pane"; readonly page: string }
    /** A function that the add-in associates with this name. */
    | { readonly kind: "command"; readonly name: string };
}

export interface RibbonGroup {
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

export interface AddinManifest {
  readonly name: string;
  /** The page of the shared runtime: it is loaded when the workbook opens. */
  readonly runtimePage: string;
  /** Where the custom functions are described. */
  readonly functionsUrl: string;
  /** What stands before their names, such as "FINOPS". */
  readonly namespace: string;
  readonly groups: readonly RibbonGroup[];
}

/**
 * Reads what the workbench needs of the add-in's own manifest.
 * @param local The address on this machine for one that the manifest names.
 */
export function readManifest(xml: string, local: (url: string) => string): AddinManifest {
  const document = new DOMParser().parseFromString(xml, "application/xml");
  const all = (parent: Document | Element, name: string): Element[] => [
    ...parent.getElementsByTagNameNS("*", name),
  ];
  const first = (parent: Document | Element, name: string): Element | undefined => all(parent, name)[0];
  const resources = new Map(
    ["Image", "Url", "String"]
      .flatMap((name) => all(document, name))
      .map((each) => [each.getAttribute("id"), each.getAttribute("DefaultValue") ?? ""]),
  );
  const text = (element: Element | undefined): string =>
    resources.get(element?.getAttribute("resid") ?? "") ?? "";
  const functions = all(document, "ExtensionPoint").find((each) => typeOf(each) === "CustomFunctions");
  const metadata = functions && first(functions, "Metadata");

  const buttonOf = (control: Element): RibbonButton => {
    const action = first(control, "Action");
    const tip = first(control, "Supertip");
    const icon = all(control, "Image").find((each) => each.getAttribute("size") === "32");
    return {
      id: control.getAttribute("id") ?? "",
      label: text(first(control, "Label")),
      description: tip ? text(first(tip, "Description")) : "",
      icon: local(text(icon)),
      action:
        action && typeOf(action) === "ShowTaskpane"
          ? { kind: "pane", page: local(text(first(action, "SourceLocation"))) }
          : { kind: "command", name: (action && first(action, "FunctionName")?.textContent) ?? "" },
    };
  };
  return {
    name: first(document, "DisplayName")?.getAttribute("DefaultValue") ?? "",
    runtimePage: local(text(first(document, "Runtime"))),
    functionsUrl: metadata ? local(text(first(metadata, "SourceLocation"))) : "",
    namespace: functions ? text(first(functions, "Namespace")) : "",
    groups: all(document, "Group").map((group) => ({
      label: text([...group.children].find((each) => each.localName === "Label")),
      buttons: all(group, "Control")
        .filter((each) => typeOf(each) === "Button")
        .map(buttonOf),
    })),
  };
}

function typeOf(element: Element): string {
  return element.getAttributeNS("http://www.w3.org/2001/XMLSchema-instance", "type") ?? "";
}
