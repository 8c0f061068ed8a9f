import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import ts from 'typescript'

/** Every file below the folder whose path ends so, relative to the project. */
export function filesUnder(folder: string, ending: RegExp): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => ending.test(path))
    .sort()
}

export const read = (path: string): string => readFileSync(path, 'utf8')

export const parse = (path: string): ts.SourceFile =>
  ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)

export const slices = (): string[] =>
  readdirSync('lib', { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !['kernel', 'platform'].includes(entry.name))
    .map((entry) => entry.name)
    .sort()

export type ExportedValue = { name: string; node: ts.FunctionDeclaration | ts.VariableDeclaration | null }

const isExported = (node: ts.Node): boolean =>
  ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)

/** What a file exports at run time; types are nothing at run time. Re-exports have no node. */
export function exportedValues(source: ts.SourceFile): ExportedValue[] {
  return source.statements.flatMap((statement): ExportedValue[] => {
    if (ts.isExportDeclaration(statement) && !statement.isTypeOnly) return [{ name: statement.getText(), node: null }]
    if (!isExported(statement)) return []
    if (ts.isFunctionDeclaration(statement)) return [{ name: statement.name?.text ?? 'default', node: statement }]
    if (ts.isVariableStatement(statement)) {
      return statement.declarationList.declarations.map((node) => ({ name: node.name.getText(), node }))
    }
    return ts.isClassDeclaration(statement) ? [{ name: statement.name?.text ?? 'default', node: null }] : []
  })
}

/** Names of the parameters, where the export is a function. */
export function parametersOf({ node }: ExportedValue): string[] | null {
  if (node === null) return null
  if (ts.isFunctionDeclaration(node)) return node.parameters.map((parameter) => parameter.name.getText())
  const value = node.initializer
  if (value && ts.isArrowFunction(value)) return value.parameters.map((parameter) => parameter.name.getText())
  return null
}

/** The files of ours that a file imports. */
function importsOf(path: string): string[] {
  const names = [...read(path).matchAll(/from '((?:@|\.{1,2})\/[^']+)'/g)].map((match) => match[1] ?? '')
  return names
    .map((name) => `${name.startsWith('@/') ? name.slice(2) : join(dirname(path), name)}.ts`)
    .filter((file) => existsSync(file))
}

/** Whether the file says the word itself, or a step that it includes does. */
export function saysInItsSteps(path: string, word: string): boolean {
  if (read(path).includes(word)) return true
  return importsOf(path).some((file) => file.includes('/steps/') && saysInItsSteps(file, word))
}
