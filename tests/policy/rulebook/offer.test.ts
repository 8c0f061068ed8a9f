import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parseRulebook } from '@/lib/policy/rulebook/parse'

const LIV = readFileSync('prisma/seed/rulebooks/LIV-01.yaml', 'utf8')
const CARD = readFileSync('prisma/seed/rulebooks/CARD-01.yaml', 'utf8')
const OFFER = 'offer: { clause: 第六条, text: 符合条件的免予申报，经本人确认后发放, answerDays: 30 }\n'
const withoutPapers = (text: string) => text.replace(/^ {2}materials:\n[\s\S]*?(?=^ {2}asked:)/m, '')

const faultsOf = (text: string): string[] => {
  const parsed = parseRulebook(text)
  return parsed.ok ? [] : parsed.failure.map(({ message }) => message)
}

it('offers an item without papers, and keeps for how long one may answer', () => {
  const parsed = parseRulebook(withoutPapers(LIV) + OFFER)
  expect(parsed.ok && parsed.value.rulebook.offer).toMatchObject({ clause: '第六条', answerDays: 30 })
})

it('is refused while everybody must still hand in a paper, each paper by its name', () => {
  expect(faultsOf(LIV + OFFER)).toEqual([
    expect.stringContaining('「籍贯或生源地证明」请删去'),
    expect.stringContaining('「学历（职称）证书」请删去'),
    expect.stringContaining('「劳动合同」请删去'),
  ])
})

it('is refused for what is no money', () => {
  expect(faultsOf(CARD + OFFER.replace('第六条', '第一条')).join()).toContain('免申即享只能用在发放补贴的事项上')
})

it.each([0, 181])('is not open for %i days', (days) => {
  expect(faultsOf(withoutPapers(LIV) + OFFER.replace('30', String(days))).join()).toContain('答复天数')
})
