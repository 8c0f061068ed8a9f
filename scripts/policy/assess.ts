import { type CaseFile, readCases } from '@/lib/policy/casework/case-file'
import { type CaseResult, compareCase } from '@/lib/policy/casework/compare-case'
import { tellCase } from '@/lib/policy/casework/tell-case'
import type { Rulebook } from '@/lib/policy/rulebook/schema'
import { didYouMean } from '@/lib/policy/rulebook/words/near'
import { PlainProblem } from '../problem.mjs'
import { faultsText, readFile, readSoundRulebook } from './files'

/** `policy assess`: works every case through the rulebook. True when each comes out as it says. */
export function assess(paths: readonly string[], isJson: boolean): boolean {
  const rulebooks = paths.slice(0, -1).map((path) => readSoundRulebook(path))
  const cases = readCaseFile(paths.at(-1) ?? '', rulebooks)
  const results = cases.cases.map((one) => compareCase(rulebooks, cases, one))
  const failed = results.filter(({ differences }) => differences.length > 0)
  if (isJson)
    process.stdout.write(`${JSON.stringify({ rulebook: rulebooks[0]?.code, cases: results.map(toJson) }, null, 2)}\n`)
  else {
    process.stdout.write(`${rulebooks.map(({ code, title }) => `${code} ${title}`).join('\n')}\n\n`)
    for (const result of results) process.stdout.write(`${tellCase(result).join('\n')}\n\n`)
    process.stdout.write(
      `${results.length} 个案例，${failed.length === 0 ? '全部一致' : `${failed.length} 个不一致`}\n`,
    )
  }
  return failed.length === 0
}

function readCaseFile(path: string, rulebooks: readonly Rulebook[]): CaseFile {
  const { name, text } = readFile(path)
  const read = readCases(text)
  if (!read.ok) throw new PlainProblem(faultsText(name, read.failure))
  const { value, issueAt } = read.value
  const codes = [...new Set(rulebooks.map(({ code }) => code))]
  if (codes.length > 1) throw new PlainProblem(`${codes.join('、')} 是不同的事项；一次试算一个事项的一版或几版`)
  const [code = ''] = codes
  if (value.rulebook === undefined || value.rulebook === code) return value
  const message = `案例是为「${value.rulebook}」写的，规则的事项代码却是「${code}」${didYouMean(value.rulebook, codes)}`
  throw new PlainProblem(faultsText(name, [issueAt(['rulebook'], message)]))
}

const toJson = ({ name, presumed, differences, assessment }: CaseResult) => ({
  name,
  presumed,
  ok: differences.length === 0,
  differences,
  assessment,
})
