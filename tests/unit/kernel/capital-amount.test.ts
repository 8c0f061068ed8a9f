import { check, property, integer } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toCapitalAmount } from '@/lib/kernel/capital-amount'
import { toFen, type Fen } from '@/lib/kernel/fen'

const text = (yuan: string): string => toCapitalAmount(toFen(Math.round(Number(yuan) * 100)))

describe('an amount in capitals', () => {
  it.each([
    ['280000', '人民币贰拾捌万元整'],
    ['0', '人民币零元整'],
    ['1', '人民币壹元整'],
    ['10', '人民币壹拾元整'],
    ['100', '人民币壹佰元整'],
    ['1000', '人民币壹仟元整'],
    ['1005', '人民币壹仟零伍元整'],
    ['1050', '人民币壹仟零伍拾元整'],
    ['10000', '人民币壹万元整'],
    ['10001', '人民币壹万零壹元整'],
    ['100000', '人民币壹拾万元整'],
    ['863500', '人民币捌拾陆万叁仟伍佰元整'],
    ['1000000', '人民币壹佰万元整'],
    ['10000000', '人民币壹仟万元整'],
    ['100000000', '人民币壹亿元整'],
    ['100000001', '人民币壹亿零壹元整'],
    ['100010000', '人民币壹亿零壹万元整'],
    ['100001000', '人民币壹亿零壹仟元整'],
    ['1007000', '人民币壹佰万柒仟元整'],
    ['1000700', '人民币壹佰万零柒佰元整'],
    ['1000000000000', '人民币壹万亿元整'],
    ['50000000', '人民币伍仟万元整'],
    ['20300400', '人民币贰仟零叁拾万零肆佰元整'],
  ])('of whole yuan: %s → %s', (yuan, words) => expect(text(yuan)).toBe(words))

  it.each([
    // The examples of 《正确填写票据和结算凭证的基本规定》.
    ['1409.50', '人民币壹仟肆佰零玖元伍角整'],
    ['6007.14', '人民币陆仟零柒元壹角肆分'],
    ['1680.32', '人民币壹仟陆佰捌拾元零叁角贰分'],
    ['107000.53', '人民币壹拾万柒仟元零伍角叁分'],
    ['16409.02', '人民币壹万陆仟肆佰零玖元零贰分'],
    ['325.04', '人民币叁佰贰拾伍元零肆分'],
    ['0.50', '人民币伍角整'],
    ['0.05', '人民币伍分'],
    ['0.15', '人民币壹角伍分'],
  ])('with 角 and 分: %s → %s', (yuan, words) => expect(text(yuan)).toBe(words))

  it('says a difference as one', () => {
    expect(toCapitalAmount(-150 as Fen)).toBe('人民币负壹元伍角整')
  })

  it('ends in 整 unless it ends in 分, and never says zero twice', () => {
    const law = property(integer({ min: 0, max: 2_000_000_000_00 }), (fen) => {
      const words = toCapitalAmount(toFen(fen))
      return (
        /^人民币[^零].*[整分]$|^人民币零元整$/.test(words) &&
        !words.includes('零零') &&
        words.endsWith('整') === (fen % 10 === 0)
      )
    })
    expect(check(law).failed).toBe(false)
  })
})
