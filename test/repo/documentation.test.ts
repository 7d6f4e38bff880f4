import ts from 'typescript';
import { expect, test } from 'vitest';
import { sources, textOf } from './files';

const isExported = (node: ts.Statement) =>
  ts.isExportAssignment(node) || (ts.canHaveModifiers(node) && ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword));

/** Exported declarations that have no documentation comment, as `line: first words`. */
function undocumented(path: string, text: string): string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  return file.statements
    .filter((node) => isExported(node) && !ts.getJSDocCommentsAndTags(node).some(ts.isJSDoc))
    .map((node) => `${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`);
}

test('an export without a comment is found', () => {
  const text = '/** Said. */\nexport const a = 1;\nexport const b = 2;\nconst c = 3;\n// Not this kind.\nexport function d() {}\nexport type E = 1;';
  expect(undocumented('a.ts', text)).toEqual(['a.ts:3', 'a.ts:6', 'a.ts:7']);
});

test('every exported name of the product is documented', () => {
  expect(sources.flatMap((path) => undocumented(path, textOf(path)))).toEqual([]);
});
