import { FACT_CATALOGUE, FACT_KEYS, type FactDefinition, type FactKey, type FactType } from '@/lib/fact/catalogue'
import { sourcesOf } from '@/lib/fact/catalogue/derived'
import { CODE_TABLES } from '@/lib/fact/codes/code-tables'
import { operatorsFor } from '@/lib/policy/rulebook/schema/operators'
import { nearest } from '@/lib/policy/rulebook/words/near'
import { wordsOfField } from '@/lib/policy/rulebook/words/place'

/** `policy facts`: what a condition may speak of; with a word, the facts so called and every value they may have. */
export function facts(word: string | undefined): boolean {
  const wanted = word === undefined ? FACT_KEYS : namedLike(word)
  for (const key of wanted) {
    const fact = FACT_CATALOGUE[key]
    process.stdout.write(`${fact.label}（${key}）：${typeText(fact)}${derivedText(key)}\n`)
    if (word !== undefined) process.stdout.write(`${valuesText(fact)}`)
  }
  if (wanted.length === 0) process.stdout.write(`事实目录里没有与「${word}」相近的名称\n`)
  return wanted.length > 0
}

function namedLike(word: string) {
  const labels = nearest(word, [...FACT_KEYS.map((key) => FACT_CATALOGUE[key].label), ...FACT_KEYS], 20)
  return FACT_KEYS.filter((key) => [key, FACT_CATALOGUE[key].label].some((name) => labels.includes(name)))
}

const TYPES: Readonly<Record<FactType, string>> = {
  code: '从代码表选一个',
  codes: '从代码表选几个',
  integer: '整数',
  moneyFen: '金额，写成 3000元 或 40万元',
  date: '日期，写成 2026-01-01 或 2026年1月1日',
  month: '月份，写成 2026-01 或 2026年1月',
  boolean: '是 或 否',
  text: '文字',
}

/** Which facts of a case decide it, as it cannot be stated there itself. */
const derivedText = (key: FactKey): string => {
  const parts = sourcesOf(key)
  return parts.length === 0 ? '' : `；由${parts.map((part) => FACT_CATALOGUE[part].label).join('、')}推算`
}

const typeText = ({ type, unit }: FactDefinition): string =>
  type === 'integer' && unit !== null ? `整数，写成 3${unit}` : TYPES[type]

function valuesText({ type, codeList }: FactDefinition): string {
  const comparisons = operatorsFor(type).map((name) => wordsOfField(name)[0])
  const values =
    codeList === null ? [] : CODE_TABLES[codeList].entries.map(({ code, label }) => `    ${label}（${code}）\n`)
  return `  可以用：${comparisons.join('、')}\n${values.join('')}`
}
