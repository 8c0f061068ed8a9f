import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { RulebookIssue } from '@/lib/policy/rulebook/issue'
import { parseRulebook } from '@/lib/policy/rulebook/parse'
import type { Rulebook } from '@/lib/policy/rulebook/schema'
import { PlainProblem } from '../problem.mjs'

type TextFile = { readonly name: string; readonly text: string }

const RULEBOOK = /\.(ya?ml|json)$/i

/** The files named, and those in the folders named, in the order of their names. */
export function readFiles(paths: readonly string[]): TextFile[] {
  const names = paths.flatMap((path) => (statOf(path).isDirectory() ? rulebooksIn(path) : [path]))
  if (names.length === 0) throw new PlainProblem(`${paths.join('、')} 里没有规则文件（.yaml、.yml 或 .json）`)
  return names.map((name) => readFile(name))
}

export const readFile = (path: string): TextFile => {
  if (statOf(path).isDirectory()) throw new PlainProblem(`${path} 是文件夹，这里要写一个文件`)
  return { name: relative(process.cwd(), path) || path, text: readFileSync(path, 'utf8').replace(/^\uFEFF/, '') }
}

/** A rulebook that is without fault; else every fault with its line. */
export function readSoundRulebook(path: string): Rulebook {
  const { name, text } = readFile(path)
  const parsed = parseRulebook(text)
  if (parsed.ok) return parsed.value.rulebook
  throw new PlainProblem(faultsText(name, parsed.failure))
}

/** Every fault of a file, each on its line. */
export const faultsText = (name: string, issues: readonly RulebookIssue[]): string =>
  [
    `${name} 有 ${issues.length} 处错误：`,
    ...issues.map(({ line, path, message }) => `  ${line === null ? '' : `第 ${line} 行 `}${path}：${message}`),
  ].join('\n')

function statOf(path: string) {
  if (!existsSync(path)) throw new PlainProblem(`找不到 ${path}`)
  return statSync(path)
}

const rulebooksIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => RULEBOOK.test(name))
    .toSorted()
    .map((name) => join(folder, name))
