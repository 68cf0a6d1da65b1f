import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, resolve } from 'node:path';
import ts from 'typescript';

/** One import of one source file. */
export interface ImportLine {
  /** The importing file from the project's folder on, such as `src/ui/page/App.svelte`. */
  from: string;
  /** The imported file likewise, as written (without extension); or a package. */
  to: string;
  /** True when nothing of it is left at run time. */
  typesOnly: boolean;
}

const ROOT = resolve(import.meta.dirname, '../..');
const SOURCE = /\.(ts|mjs|svelte)$/;
const SCRIPT_BLOCK = /<script[^>]*>([\s\S]*?)<\/script>/g;

/** Every import of every source file in a folder, such as `src`. */
export function importLines(folder: string): ImportLine[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => SOURCE.test(name))
    .map((name) => relative(ROOT, join(ROOT, folder, name)).replaceAll('\\', '/'))
    .flatMap((file) => importsOf(file, readFileSync(join(ROOT, file), 'utf8')));
}

/** The imports of one file: `import`, `export … from`, `import()`, `import('…').Type`. */
export function importsOf(file: string, text: string): ImportLine[] {
  const code = file.endsWith('.svelte')
    ? [...text.matchAll(SCRIPT_BLOCK)].map((match) => match[1]).join('\n')
    : text;
  const tree = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
  const found: ImportLine[] = [];

  const visit = (node: ts.Node): void => {
    const specifier = specifierOf(node);
    if (specifier && ts.isStringLiteralLike(specifier)) {
      const to = specifier.text.startsWith('.')
        ? posix.join(dirname(file), specifier.text)
        : specifier.text;
      found.push({ from: file, to, typesOnly: isTypesOnly(node) });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function specifierOf(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    return node.arguments[0];
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
    return node.argument.literal;
  return undefined;
}

function isTypesOnly(node: ts.Node): boolean {
  if (ts.isImportTypeNode(node)) return true;
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  if (!ts.isImportDeclaration(node)) return false;
  const clause = node.importClause;
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const bindings = clause.namedBindings;
  if (clause.name || !bindings || !ts.isNamedImports(bindings)) return false;
  return bindings.elements.length > 0 && bindings.elements.every((each) => each.isTypeOnly);
}
