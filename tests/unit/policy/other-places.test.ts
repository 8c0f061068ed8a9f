import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseRulebook } from '@/lib/policy/rulebook/parse'
import { otherPlaces, type HomeCounty } from '@/lib/policy/rules/other-places'

const OWN: HomeCounty = { code: '510799', name: '云岭县' }
const OTHER: HomeCounty = { code: '510822', name: '青川县' }
const CODES = ['BUY-01', 'BUY-08', 'CARD-01', 'ENT-01', 'LIV-01', 'LIV-02', 'REC-01', 'RENT-01', 'SET-05', 'SET-09']

/** What is found in a rulebook of 云岭县 after `adapted` was done to its file. */
function foundIn(code: string, home: HomeCounty, adapted = (text: string) => text): string[] {
  const parsed = parseRulebook(adapted(readFileSync(`prisma/seed/rulebooks/${code}.yaml`, 'utf8')))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.failure))
  return otherPlaces(parsed.value.rulebook, home).map(({ where, words }) => `${where}：${words}`)
}

describe('other counties in a rulebook', () => {
  it.each(CODES)('%s names none at home, whatever it says of 我县, 县级 and 区县', (code) => {
    expect(foundIn(code, OWN)).toEqual([])
  })

  it.each(CODES)('%s is seen elsewhere to have been taken over', (code) => {
    expect(foundIn(code, OTHER)).toContain('发文机关：中共云岭县')
  })

  it('are found in the texts, the clauses and the codes of the conditions', () => {
    expect(foundIn('LIV-01', OTHER)).toEqual([
      '文号：云岭县',
      '文件名称：云岭县',
      '发文机关：中共云岭县',
      '第二条第（一）项：具有云岭县',
      '条件“籍贯或生源地”：510799',
    ])
  })

  it('are not found once the file is adapted; a code left behind is', () => {
    const named = (text: string) => text.replaceAll('云岭县', '青川县')
    expect(foundIn('LIV-01', OTHER, named)).toEqual(['条件“籍贯或生源地”：510799'])
    expect(foundIn('LIV-01', OTHER, (text) => named(text).replaceAll('510799', '510822'))).toEqual([])
  })

  it('are not the prefecture or the province above', () => {
    const wider = (text: string) => text.replace("['510799']", "['510799', '510700', '510000']")
    expect(foundIn('LIV-01', OWN, wider)).toEqual([])
  })
})
