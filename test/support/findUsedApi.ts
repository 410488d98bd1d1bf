import path from "node:path";
import ts from "typescript";

/** Versions by requirement set: `{ ExcelApi: "1.9" }`. */
export type RequirementSets = Readonly<Record<string, string>>;

export interface UsedApi {
  /** As documented: `Range.getSpillParent`. */
  member: string;
  /** `ExcelApi 1.12` */
  set: string;
  /** File and line. */
  at: string;
}

const ROOT = path.resolve(__dirname, "../..");
/** Both spellings of the type packages: "[Api set: ExcelApi 1.9]", "**Requirement set**: {@link … | SharedRuntime 1.1}". */
const SET_OF_MEMBER = /(?:\[Api set: *|Requirement set\*\*: \{@link [^|]*\| *)(\w+) (\d+(?:\.\d+)*)/;

/**
 * The members of Microsoft's API that the files name although they belong to a requirement set, or to a version of it,
 * that is not demanded. A use inside `if (…isSetSupported("ExcelApi", "1.12")…)`, or the same as `?:` or `&&`, may have
 * what the condition asks for.
 */
export function findUsedApi(
  files: readonly string[],
  demanded: RequirementSets,
  extra: Record<string, string> = {},
): UsedApi[] {
  const program = createProgram([...files, ...Object.keys(extra)], extra);
  const checker = program.getTypeChecker();
  return program
    .getSourceFiles()
    .filter(({ fileName }) => files.includes(fileName) || fileName in extra)
    .flatMap((file) => membersOf(file, checker))
    .filter(({ node, set, version }) => !isDemanded(set, version, demanded) && !isGuarded(node, set, version))
    .map(({ node, symbol, set, version }) => ({
      member: documentedName(symbol),
      set: `${set} ${version}`,
      at: position(node),
    }));
}

/** Microsoft's types take seconds to parse. */
const parsed = new Map<string, ts.SourceFile>();

function createProgram(files: string[], extra: Record<string, string>): ts.Program {
  const config = ts.getParsedCommandLineOfConfigFile(
    path.join(ROOT, "tsconfig.json"),
    {},
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
        throw new Error(ts.flattenDiagnosticMessageText(messageText, "\n"));
      },
    },
  );
  if (config === undefined) throw new Error("expected to read tsconfig.json");
  const host = ts.createCompilerHost(config.options);
  const getSourceFile = host.getSourceFile.bind(host);
  const fileExists = host.fileExists.bind(host);
  host.fileExists = (name) => name in extra || fileExists(name);
  host.getSourceFile = (name, languageVersion) => {
    const text = extra[name];
    if (text !== undefined) return ts.createSourceFile(name, text, languageVersion, true);
    const file = parsed.get(name) ?? getSourceFile(name, languageVersion);
    if (file !== undefined) parsed.set(name, file);
    return file;
  };
  return ts.createProgram(files, config.options, host);
}

interface Member {
  node: ts.Node;
  symbol: ts.Symbol;
  set: string;
  version: string;
}

function membersOf(file: ts.SourceFile, checker: ts.TypeChecker): Member[] {
  const members: Member[] = [];
  const visit = (node: ts.Node): void => {
    const symbol = ts.isIdentifier(node) ? checker.getSymbolAtLocation(node) : undefined;
    const found = symbol === undefined ? undefined : requirementSet(symbol);
    if (symbol !== undefined && found !== undefined) members.push({ node, symbol, ...found });
    ts.forEachChild(node, visit);
  };
  visit(file);
  return members;
}

/** The set of a member, or else of the class or namespace that it stands in. */
function requirementSet(symbol: ts.Symbol): { set: string; version: string } | undefined {
  const declaration = symbol.declarations?.[0];
  if (declaration === undefined || !isMicrosofts(declaration.getSourceFile().fileName)) return undefined;
  for (let node: ts.Node = declaration; !ts.isSourceFile(node); node = node.parent) {
    const [, set, version] = SET_OF_MEMBER.exec(documentation(node)) ?? [];
    if (set !== undefined && version !== undefined) return { set, version };
  }
  return undefined;
}

function isMicrosofts(fileName: string): boolean {
  return /@types\/(office-js|custom-functions-runtime)\//.test(fileName);
}

function documentation(node: ts.Node): string {
  const comments = ts.getJSDocCommentsAndTags(node);
  return comments.map((comment) => comment.getText()).join("\n");
}

function isDemanded(set: string, version: string, demanded: RequirementSets): boolean {
  const announced = demanded[set];
  return announced !== undefined && isAtLeast(announced, version);
}

/** Whether a version such as "1.10" is not older than another. */
function isAtLeast(version: string, wanted: string): boolean {
  return version.localeCompare(wanted, "en", { numeric: true }) >= 0;
}

function isGuarded(use: ts.Node, set: string, version: string): boolean {
  for (let node = use; !ts.isSourceFile(node); node = node.parent) {
    const condition = conditionFor(node);
    if (condition !== undefined && asksFor(condition, set, version)) return true;
  }
  return false;
}

/** The condition under which a node is evaluated, by its parent alone. */
function conditionFor(node: ts.Node): ts.Expression | undefined {
  const { parent } = node;
  if (ts.isIfStatement(parent) && parent.thenStatement === node) return parent.expression;
  if (ts.isConditionalExpression(parent) && parent.whenTrue === node) return parent.condition;
  if (isAnd(parent) && parent.right === node) return parent.left;
  return undefined;
}

function isAnd(node: ts.Node): node is ts.BinaryExpression {
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken;
}

/** Whether a condition can only hold where `isSetSupported(set, version)` does. */
function asksFor(condition: ts.Expression, set: string, version: string): boolean {
  if (ts.isParenthesizedExpression(condition)) return asksFor(condition.expression, set, version);
  if (isAnd(condition)) return asksFor(condition.left, set, version) || asksFor(condition.right, set, version);
  if (!ts.isCallExpression(condition) || !/\bisSetSupported$/.test(condition.expression.getText())) return false;
  const [name, asked] = condition.arguments;
  if (name === undefined || asked === undefined || !ts.isStringLiteral(name) || !ts.isStringLiteral(asked))
    return false;
  return name.text === set && isAtLeast(asked.text, version);
}

function documentedName(symbol: ts.Symbol): string {
  const declaration = symbol.declarations?.[0]?.parent;
  const owner = declaration !== undefined && "name" in declaration ? (declaration.name as ts.Node).getText() : "";
  return owner === "" ? symbol.name : `${owner}.${symbol.name}`;
}

function position(node: ts.Node): string {
  const file = node.getSourceFile();
  const { line } = file.getLineAndCharacterOfPosition(node.getStart());
  return `${path.relative(ROOT, file.fileName)}:${line + 1}`;
}
