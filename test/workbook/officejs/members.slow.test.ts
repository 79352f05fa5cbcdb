import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import ts from "typescript";
import { classes } from "../../../src/workbench/host/classes";

const root = resolve(__dirname, "../../..");
const folder = join(root, "src/workbook/officejs");

/** Members that the client answers by itself, without asking a host. */
const ofClient = new Set([
  "load",
  "isNullObject",
  "context",
  "items",
  "set",
  "sync",
  "toJSON",
  "track",
  "untrack",
  "onChanged",
]);
/** Sets above 1.12 that the adapter asks for before it uses them. */
const guarded = new Set(["Range.getMergedAreasOrNullObject", "Table.resize", "Worksheet.tabId"]);

interface UsedMember {
  readonly name: string;
  /** "ExcelApi 1.9", as its documentation says. */
  readonly set: string;
}

/** Every member of Excel's classes that the adapter mentions, found by the compiler. */
function usedMembers(): readonly UsedMember[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(folder, name));
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(join(root, "tsconfig.json"), (name) => ts.sys.readFile(name)).config,
    ts.sys,
    root,
  );
  const program = ts.createProgram(files, options);
  const checker = program.getTypeChecker();
  const found = new Map<string, UsedMember>();
  const note = (symbol: ts.Symbol | undefined): void => {
    const declaration = symbol?.declarations?.[0];
    const owner = declaration?.parent;
    if (
      !symbol ||
      !owner ||
      !ts.isClassDeclaration(owner) ||
      !/office-js/.test(declaration.getSourceFile().fileName)
    ) {
      return;
    }
    const name = `${owner.name!.text}.${symbol.name}`;
    const set = /\[Api set: (\w+ [\d.]+)/.exec(declaration.getFullText())?.[1] ?? "";
    if (!ofClient.has(symbol.name)) found.set(name, { name, set });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) note(checker.getSymbolAtLocation(node.name));
    if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      const key = (node.propertyName ?? node.name).getText();
      note(checker.getTypeAtLocation(node.parent).getProperty(key));
    }
    ts.forEachChild(node, visit);
  };
  for (const file of files) visit(program.getSourceFile(file)!);
  return [...found.values()];
}

const used = usedMembers();

/** Members by the client's names: "Range.getRow" for the wire's GetRow of Range. */
const had = new Set(
  Object.entries(classes).flatMap(([name, { members }]) =>
    Object.keys(members).map((member) => `${name}.${member[0]!.toLowerCase()}${member.slice(1)}`),
  ),
);

/** Classes whose objects are not the host's. */
const notOfHost =
  /^(RequestContext|Error|ClientResult|ClientRequestContext|EventHandlers|EventHandlerResult)\./;

test("the host has every member that the adapter uses", () => {
  expect(used.length).toBeGreaterThan(80);
  const missing = used.filter(({ name }) => !notOfHost.test(name) && !had.has(name));
  expect(missing.map(({ name }) => name)).toEqual([]);
});

test("nothing above ExcelApi 1.12 is used but behind a check", () => {
  const above = used.filter(({ name, set }) => {
    const [, minor] = /^ExcelApi 1\.(\d+)$/.exec(set) ?? [];
    return minor !== undefined && Number(minor) > 12 && !guarded.has(name);
  });
  expect(above).toEqual([]);
  expect([...guarded].filter((name) => !used.some((each) => each.name === name))).toEqual([]);
});
