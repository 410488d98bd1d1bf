import path from "node:path";
import ts from "typescript";

/** What a source file refers to outside itself. */
export interface References {
  /** Module specifiers as written, of whatever kind of import. */
  imports: string[];
  /** The watched globals that it names, as values or as types. */
  globals: string[];
}

/** Finds the imports of a source text and which of the watched globals it names. */
export function readReferences(fileName: string, text: string, watched: readonly string[]): References {
  const file = ts.createSourceFile(fileName, text, ts.ScriptTarget.Latest, true, scriptKind(fileName));
  const imports: string[] = [];
  const named = new Set<string>();
  const declared = new Set<string>();

  const visit = (node: ts.Node): void => {
    const specifier = importedModule(node);
    if (specifier !== undefined) imports.push(specifier);
    if (ts.isIdentifier(node) && watched.includes(node.text)) {
      if (isDeclaredName(node)) declared.add(node.text);
      else if (!isMemberName(node)) named.add(node.text);
    }
    const member = globalObjectMember(node);
    if (member !== undefined && watched.includes(member)) named.add(member);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return { imports, globals: [...named].filter((name) => !declared.has(name)) };
}

function scriptKind(fileName: string): ts.ScriptKind {
  return path.extname(fileName) === ".tsx" ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
}

/** `import … from "x"`, `export … from "x"`, `import x = require("x")`, `import("x")`, `require("x")`, `typeof import("x")`. */
function importedModule(node: ts.Node): string | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return literal(node.moduleSpecifier);
  if (ts.isExternalModuleReference(node)) return literal(node.expression);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return literal(node.argument.literal);
  if (ts.isCallExpression(node) && isModuleLoad(node.expression)) return literal(node.arguments[0]);
  return undefined;
}

function isModuleLoad(callee: ts.Expression): boolean {
  return callee.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(callee) && callee.text === "require");
}

function literal(node: ts.Node | undefined): string | undefined {
  return node !== undefined && ts.isStringLiteralLike(node) ? node.text : undefined;
}

/** The name that a declaration or an import gives to something of the file's own. */
function isDeclaredName(node: ts.Identifier): boolean {
  const { parent } = node;
  return (
    (ts.isVariableDeclaration(parent) ||
      ts.isFunctionDeclaration(parent) ||
      ts.isClassDeclaration(parent) ||
      ts.isInterfaceDeclaration(parent) ||
      ts.isTypeAliasDeclaration(parent) ||
      ts.isEnumDeclaration(parent) ||
      ts.isParameter(parent) ||
      ts.isTypeParameterDeclaration(parent) ||
      ts.isBindingElement(parent) ||
      ts.isImportClause(parent) ||
      ts.isNamespaceImport(parent) ||
      ts.isImportSpecifier(parent)) &&
    parent.name === node
  );
}

/** A name after a dot or the key of a member: `value.Excel`, `{ Excel: 1 }`. */
function isMemberName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  if (ts.isQualifiedName(parent)) return parent.right === node;
  return (
    (ts.isPropertyAssignment(parent) ||
      ts.isPropertySignature(parent) ||
      ts.isPropertyDeclaration(parent) ||
      ts.isMethodDeclaration(parent) ||
      ts.isMethodSignature(parent) ||
      ts.isEnumMember(parent)) &&
    parent.name === node
  );
}

/** `window.Excel`, `globalThis["Excel"]`. */
function globalObjectMember(node: ts.Node): string | undefined {
  if (!ts.isPropertyAccessExpression(node) && !ts.isElementAccessExpression(node)) return undefined;
  if (!ts.isIdentifier(node.expression) || !["window", "globalThis", "self"].includes(node.expression.text))
    return undefined;
  return ts.isPropertyAccessExpression(node) ? node.name.text : literal(node.argumentExpression);
}
