/**
 * Refuses operators on exact decimals: `a < b` compares text, `a + b` joins it, `a === b` compares objects,
 * and the compiler lets all of them pass. Use .lt, .plus, .eq and their kin.
 * Usage: tsx tools/checkDecimalOperators.ts [tsconfig]
 */
import { dirname, relative, resolve } from "node:path";
import ts from "typescript";

const config = resolve(process.argv[2] ?? "tsconfig.json");
const parsed = ts.parseJsonConfigFileContent(
  ts.readConfigFile(config, (file) => ts.sys.readFile(file)).config,
  ts.sys,
  dirname(config),
);
const reached = filesThatReach("decimal.js", parsed.fileNames);
const program = ts.createProgram([...reached], parsed.options);
const checker = program.getTypeChecker();

/** Files whose imports, or theirs in turn, lead to a package: no other can hold a value of its types. */
function filesThatReach(wanted: string, files: readonly string[]): ReadonlySet<string> {
  const known = new Set(files);
  const importers = new Map<string, string[]>();
  const open: string[] = [];
  for (const file of files) {
    for (const { fileName } of ts.preProcessFile(ts.sys.readFile(file) ?? "").importedFiles) {
      if (fileName === wanted) open.push(file);
      if (!fileName.startsWith(".")) continue;
      const path = resolve(dirname(file), fileName);
      const target = ["", ".ts", ".tsx"].map((ending) => path + ending).find((each) => known.has(each));
      if (target !== undefined) importers.set(target, [...(importers.get(target) ?? []), file]);
    }
  }
  const reaching = new Set(open);
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    for (const importer of importers.get(file) ?? []) {
      if (reaching.has(importer)) continue;
      reaching.add(importer);
      open.push(importer);
    }
  }
  return reaching;
}

const refused = new Set<ts.SyntaxKind>([
  ts.SyntaxKind.LessThanToken,
  ts.SyntaxKind.LessThanEqualsToken,
  ts.SyntaxKind.GreaterThanToken,
  ts.SyntaxKind.GreaterThanEqualsToken,
  ts.SyntaxKind.EqualsEqualsToken,
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
  ts.SyntaxKind.PlusToken,
  ts.SyntaxKind.MinusToken,
  ts.SyntaxKind.AsteriskToken,
  ts.SyntaxKind.SlashToken,
  ts.SyntaxKind.PercentToken,
  ts.SyntaxKind.AsteriskAsteriskToken,
  ts.SyntaxKind.PlusEqualsToken,
  ts.SyntaxKind.MinusEqualsToken,
  ts.SyntaxKind.AsteriskEqualsToken,
  ts.SyntaxKind.SlashEqualsToken,
  ts.SyntaxKind.PercentEqualsToken,
  ts.SyntaxKind.AsteriskAsteriskEqualsToken,
  ts.SyntaxKind.PlusPlusToken,
  ts.SyntaxKind.MinusMinusToken,
]);

function isDecimal(type: ts.Type): boolean {
  if (type.isUnionOrIntersection()) return type.types.some(isDecimal);
  if (type.flags & ts.TypeFlags.TypeParameter) {
    const constraint = checker.getBaseConstraintOfType(type);
    return constraint !== undefined && isDecimal(constraint);
  }
  return (
    type.symbol?.name === "Decimal" &&
    (type.symbol.declarations ?? []).some((declaration) =>
      declaration.getSourceFile().fileName.includes("decimal.js"),
    )
  );
}

function isNothing(node: ts.Expression): boolean {
  const { flags } = checker.getTypeAtLocation(node);
  return (flags & (ts.TypeFlags.Null | ts.TypeFlags.Undefined)) !== 0;
}

function operation(node: ts.Node): { operator: ts.SyntaxKind; operands: ts.Expression[] } | null {
  if (ts.isBinaryExpression(node)) {
    return { operator: node.operatorToken.kind, operands: [node.left, node.right] };
  }
  if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) {
    return { operator: node.operator, operands: [node.operand] };
  }
  return null;
}

let errors = 0;
let files = 0;
for (const source of program.getSourceFiles()) {
  if (!reached.has(source.fileName)) continue;
  files++;
  const visit = (node: ts.Node): void => {
    const found = operation(node);
    if (found && refused.has(found.operator)) {
      const decimals = found.operands.filter((operand) => isDecimal(checker.getTypeAtLocation(operand)));
      if (decimals.length > 0 && !found.operands.some(isNothing)) {
        const { line, character } = source.getLineAndCharacterOfPosition(node.getStart(source));
        const place = `${relative(process.cwd(), source.fileName)}:${line + 1}:${character + 1}`;
        console.error(
          `${place} ${node.getText(source)}: "${ts.tokenToString(found.operator)}" on an exact decimal`,
        );
        errors++;
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
}
const named = parsed.fileNames.length;
if (named === 0) console.error(`${config} names no file: nothing was checked.`);
console.log(`decimals: ${files} of ${named} files, ${errors} operators on exact decimals`);
process.exitCode = errors > 0 || named === 0 ? 1 : 0;
