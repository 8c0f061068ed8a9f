import { describe, expect, it } from 'vitest'
import { holdsWholeNumber, mayStandInAddress, sealedIn, searchToken, searchWords } from '@/lib/kernel/search-text'

describe('whole numbers in a search', () => {
  it.each([
    '51072219900307201X',
    '510722 19900307 201x',
    '５１０７２２１９９００３０７２０１６',
    '510722900307201',
    '13800138000',
    '138-0013-8000',
    '欧阳若兰 13800138000',
    '6222 0212 3456 7890 123',
    '6222021234567890',
  ])('are known as such: %s', (text) => {
    expect(holdsWholeNumber(text)).toBe(true)
  })

  it.each([
    '欧阳若兰',
    'ouyang',
    '201X',
    '8000',
    '2026-0412',
    '91510799MA62400AB2',
    '云人才〔2026〕7号',
    'BUY-01',
    '12800138000',
  ])('are not what is none: %s', (text) => {
    expect(holdsWholeNumber(text)).toBe(false)
  })

  it('stand in no address, but for a card’s own where cards are looked for', () => {
    expect(mayStandInAddress('/office/talents', '6222021234567890')).toBe(false)
    expect(mayStandInAddress('/office/cards', '6222 0212 3456 7890')).toBe(true)
    expect(mayStandInAddress('/office/cards', '51072219900307201X')).toBe(false)
  })

  it('are shown by their last four, sealed or not', () => {
    const token = searchToken('510722 19900307 201x', 'v1:a:b')
    expect([token, sealedIn(token), searchWords(token)]).toEqual(['~201X.v1:a:b', 'v1:a:b', '尾号 201X 的号码'])
    expect(searchWords('13800138000')).toBe('尾号 8000 的号码')
    expect([sealedIn('欧阳'), searchWords('欧阳')]).toEqual([null, '欧阳'])
  })
})
