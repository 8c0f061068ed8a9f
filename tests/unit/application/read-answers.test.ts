import { describe, expect, it } from 'vitest'
import { readAnswers } from '@/lib/application/rules/read-answers'
import { isFactKey, type FactKey } from '@/lib/fact/catalogue'

const NOTHING = { values: {}, unread: {} }
const read = (fact: string, text: string) => {
  if (!isFactKey(fact)) throw new Error(fact)
  return readAnswers(NOTHING, { [fact]: text }, [fact])
}

describe('what was typed', () => {
  it.each([
    ['housing.priceFen', '1,800,000', 180_000_000],
    ['housing.priceFen', '１８００．５', 180_050],
    ['housing.filedOn', '2026-08-19', '2026-08-19'],
    ['housing.isDeedTaxPaid', 'no', false],
    ['housing.ownerCode', 'family', 'family'],
    ['insurance.firstLocalMonth', '2024-11', '2024-11'],
    ['insurance.monthsTotal', '23', 23],
    ['honour.levels', 'county,municipal,county', ['county', 'municipal']],
    ['person.originCode', '510799', '510799'],
  ])('is read by the type of %s: %s', (fact, text, value) => {
    expect(read(fact, text)).toEqual({ values: { [fact]: value }, unread: {}, issues: [] })
  })

  it.each([
    ['housing.priceFen', '18O万'],
    ['housing.filedOn', '2026-02-30'],
    ['housing.isDeedTaxPaid', '是'],
    ['housing.ownerCode', '我家的'],
    ['insurance.monthsTotal', '-3'],
    ['person.schoolName', '东华\u202e大学'],
  ])('that cannot be read is kept as typed and named: %s %s', (fact, text) => {
    const { values, unread, issues } = read(fact, text)
    expect(values).toEqual({})
    expect(unread).toEqual({ [fact]: text })
    expect(issues[0]?.path).toBe(`answers/${fact}`)
  })

  it('takes an answer away when the box was emptied, and leaves alone what was not on the page', () => {
    const before = { values: { 'housing.ownerCode': 'self', 'housing.isDeedTaxPaid': true }, unread: {} }
    const asked: FactKey[] = ['housing.ownerCode', 'housing.isDeedTaxPaid']
    expect(readAnswers(before, { 'housing.ownerCode': ' ' }, asked).values).toEqual({ 'housing.isDeedTaxPaid': true })
  })

  it('is ignored for what nobody asked', () => {
    expect(readAnswers(NOTHING, { 'person.schoolName': '东华大学' }, ['housing.ownerCode']).values).toEqual({})
  })
})
