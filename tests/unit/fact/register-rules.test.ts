import { describe, expect, it } from 'vitest'
import { differences } from '@/lib/fact/rules/differences'
import { factText } from '@/lib/fact/rules/fact-text'
import { keepUntouched } from '@/lib/fact/rules/keep-untouched'
import { cursorText, parseCursor } from '@/lib/fact/rules/keyset'
import { maskChange } from '@/lib/fact/rules/mask-change'
import { gramsOf } from '@/lib/fact/rules/name-grams'
import { lettersOf } from '@/lib/fact/rules/name-pinyin'
import { registerLabel, verifierOf } from '@/lib/fact/rules/register-field'

describe('letters of a name', () => {
  it.each([
    ['欧阳若兰', 'ouyangruolan', 'oyrl'],
    ['曾静', 'zengjing', 'zj'],
    ['单雄', 'shanxiong', 'sx'],
    ['尉迟恭', 'yuchigong', 'ycg'],
    ['阿依古丽·买买提', 'ayigulimaimaiti', 'ayglmmt'],
    ['Daniel Weber', 'danielweber', 'dw'],
  ])('%s is found by %s and %s', (name, namePinyin, nameInitials) => {
    expect(lettersOf(name, 'person')).toEqual({ namePinyin, nameInitials })
  })

  it('read an organisation as plain words', () => {
    expect(lettersOf('重庆曾家坝纺织', 'organisation').nameInitials).toBe('cqcjbfz')
  })
})

describe('grams of a name', () => {
  it('are the neighbouring pairs, or the single character', () => {
    expect(gramsOf('欧阳若')).toEqual(['欧阳', '阳若'])
    expect(gramsOf('兰')).toEqual(['兰'])
    expect(gramsOf('𠮷野')).toEqual(['𠮷野'])
  })
})

describe('the place where a page of a list ends', () => {
  it('reads back what it wrote, and nothing else', () => {
    const cursor = { at: new Date('2026-09-14T01:02:03.004Z'), id: '01890000-0000-7000-8000-000000000001' }
    expect(parseCursor(cursorText(cursor))).toEqual(cursor)
    expect(parseCursor("1'; drop table talent")).toBeNull()
    expect(parseCursor(undefined)).toBeNull()
  })
})

describe('history', () => {
  it('keeps only what differs, an unknown before as null', () => {
    expect(differences({ a: 1, b: null }, { a: 1, b: 2, c: null, d: 'x' })).toEqual({
      b: { from: null, to: 2 },
      d: { from: null, to: 'x' },
    })
  })

  it('hides what is sensitive: of a birth the year stays, of a price that there was one', () => {
    expect(maskChange('person.birthDate', { from: null, to: '1993-03-18' })).toEqual({ from: null, to: '1993-**-**' })
    expect(maskChange('housing.priceFen', { from: null, to: 180_000_000 })).toEqual({ from: null, to: '***' })
    expect(maskChange('person.educationCode', { from: '21', to: '14' })).toEqual({ from: '21', to: '14' })
  })
})

describe('a correction over somebody else’s', () => {
  it('keeps what was typed, and takes what the other saved where nothing was touched', () => {
    const typed = { name: '李四', maritalCode: undefined, isFromOutside: true, phone: '199' }
    const was = { name: '李三', maritalCode: '', isFromOutside: 'yes' }
    const registered = { name: '李五', maritalCode: '20', isFromOutside: false }
    expect(keepUntouched<Record<string, unknown>>(typed, was, registered)).toEqual({
      name: '李四',
      maritalCode: '20',
      isFromOutside: false,
      phone: '199',
    })
  })
})

describe('a value in Chinese', () => {
  it.each([
    ['person.educationCode', '15', '硕士研究生结业'],
    ['person.degreeCode', 'none', '无'],
    ['person.originCode', '510700', '四川省绵阳市'],
    ['person.householdCode', '510799', '四川省绵阳市（510799）'],
    ['person.ethnicCode', '07', '彝族'],
    ['enterprise.industryCode', '3841', '电池制造'],
    ['housing.priceFen', 180_000_000, '1,800,000.00 元'],
    ['insurance.monthsTotal', 23, '23 个月'],
    ['employment.isCurrent', false, '否'],
    ['employment.contractTo', '9999-12-31', '无固定期限'],
    ['employment.contractYears', 3, '3 年'],
    ['employment.contractYears', 7976, '无固定期限'],
    ['honour.levels', ['provincial'], '省部级'],
    ['honour.levels', [], '无'],
    ['person.maritalCode', null, '未知'],
  ])('%s %j is %s', (key, value, text) => {
    expect(factText(key, value)).toBe(text)
  })
})

describe('keys of the register', () => {
  it('have a name and a department, also those that no policy asks about', () => {
    expect(registerLabel('person.phone')).toBe('手机号码')
    expect(verifierOf('person.educationCode')).toBe('JYJ')
    expect(() => verifierOf('person.shoeSize')).toThrow(RangeError)
  })
})
