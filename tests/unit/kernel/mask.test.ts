import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maskBankAccount, maskDocument, maskName, maskPhone, maskResidentId } from '@/lib/kernel/mask'

// Shows ASVS 14.2.6
describe('masks', () => {
  it.each([
    ['李四', '李＊'],
    ['王小明', '王＊＊'],
    ['欧阳若兰', '欧阳＊＊'],
    ['司马光', '司马＊'],
    ['欧阳', '欧＊'],
    ['东方不败', '东方＊＊'],
    ['𠮷田一', '𠮷＊＊'],
    ['阿依古丽·买买提', '阿＊＊＊'],
    ['John Smith', 'J＊＊＊'],
    ['李', '＊'],
    ['', ''],
  ])('shows %s as %s', (name, masked) => expect(maskName(name)).toBe(masked))

  it('hides the birth date of an identity number', () => {
    expect(maskResidentId('510799199003071234')).toBe('5107**********1234')
  })

  it('shows the ends of a phone, and only the last four of an account', () => {
    expect(maskPhone('13800138000')).toBe('138****8000')
    expect(maskPhone('+85291234567')).toBe('+852****4567')
    expect(maskBankAccount('6228480470000000005')).toBe('**** 0005')
    expect(maskBankAccount('622848047000')).toBe('**** 7000')
  })

  it('keeps two at each end of any other document, less of a short one', () => {
    expect(maskDocument('E12345678')).toBe('E1*****78')
    expect(maskDocument('H1234')).toBe('****4')
    expect(maskDocument('7')).toBe('7')
    expect(maskDocument('')).toBe('')
  })

  it('never shows half of a number or more of it', () => {
    const numbers = fc.stringMatching(/^\d{8,21}$/)
    fc.assert(
      fc.property(numbers, (number) => {
        for (const masked of [maskDocument(number), maskBankAccount(number)]) {
          expect(masked.replace(/[* ]/g, '').length * 2).toBeLessThanOrEqual(number.length)
        }
      }),
    )
  })
})
