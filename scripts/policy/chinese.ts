import { parseRulebook } from '@/lib/policy/rulebook/parse'
import { writeRulebook } from '@/lib/policy/rulebook/write'
import { PlainProblem } from '../problem.mjs'
import { readFile } from './files'

/** `policy chinese`: the same rulebook in Chinese words. */
export function chinese(path: string): boolean {
  const parsed = parseRulebook(readFile(path).text)
  if (!parsed.ok) throw new PlainProblem(`${path} 有错，先运行 npm run policy -- check ${path}`)
  process.stdout.write(writeRulebook(parsed.value.document))
  return true
}
