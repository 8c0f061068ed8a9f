import { describe, expect, it } from 'vitest'
import { FACT_CATALOGUE, FACT_KEYS, factOf, isFactKey } from '@/lib/fact/catalogue'
import { isCodeOf } from '@/lib/fact/catalogue/code-label'
import { isDerivedFactKey, sourcesOf } from '@/lib/fact/catalogue/derived'

describe.each(FACT_KEYS)('%s', (key) => {
  const fact = factOf(key)

  it('says in Chinese what it is and how it can be shown', () => {
    expect(fact.label).toMatch(/\p{Script=Han}/u)
    expect(fact.evidence).toMatch(/\p{Script=Han}/u)
    expect(fact.verifiedBy).toMatch(/^[A-Z]{3}$/)
  })

  it('has a code list if and only if it is a code', () => {
    expect(fact.codeList !== null).toBe(fact.type === 'code' || fact.type === 'codes')
  })

  it('is money in yuan, and in nothing else', () => {
    expect(fact.unit === '元').toBe(fact.type === 'moneyFen')
    expect(key.includes('Fen')).toBe(fact.type === 'moneyFen')
  })

  it('is derived if and only if something derives it, from facts that are not', () => {
    expect(fact.origin === 'derived').toBe(isDerivedFactKey(key))
    expect(sourcesOf(key).filter(isDerivedFactKey)).toEqual([])
  })

  it('has a table unless it is declared or derived', () => {
    expect(fact.table === null).toBe(fact.origin === 'declared' || fact.origin === 'derived')
  })

  it('means by silence a value of its own type', () => {
    const { whenAbsent, codeList } = fact
    if (typeof whenAbsent === 'string' && codeList)
      expect(whenAbsent === 'none' || isCodeOf(codeList, whenAbsent)).toBe(true)
  })
})

it('gives no two facts one name', () => {
  const labels = FACT_KEYS.map((key) => FACT_CATALOGUE[key].label)
  expect(labels.filter((label, index) => labels.indexOf(label) < index)).toEqual([])
})

it('knows its keys and no others', () => {
  expect(isFactKey('person.birthDate')).toBe(true)
  expect(isFactKey('toString')).toBe(false)
})
