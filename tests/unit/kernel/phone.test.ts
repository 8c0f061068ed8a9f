import { describe, expect, it } from 'vitest'
import { isMainlandMobile, parsePhone } from '@/lib/kernel/phone'

const read = (text: string) => {
  const parsed = parsePhone(text)
  return parsed.ok ? parsed.value : null
}

describe('phone numbers', () => {
  it.each([
    '13800138000',
    '138 0013 8000',
    '138-0013-8000',
    '+8613800138000',
    '008613800138000',
    '＋８６ １３８００１３８０００',
  ])('reads %s as one and the same mobile', (text) => expect(read(text)).toBe('13800138000'))

  it.each([
    ['+852 9123 4567', '+85291234567'],
    ['+1 (415) 555-2671', '+14155552671'],
  ])('keeps %s with its country', (text, number) => expect(read(text)).toBe(number))

  it.each([
    '',
    '12800138000',
    '1380013800',
    '138001380000',
    '010-88888888',
    '85291234567',
    '+8612345',
    '+0123456789',
    '+123',
    'abc',
  ])('refuses %j', (text) => expect(read(text)).toBeNull())

  it('knows which numbers a domestic message reaches', () => {
    const [mobile, abroad] = [parsePhone('13800138000'), parsePhone('+85291234567')]
    expect(mobile.ok && isMainlandMobile(mobile.value)).toBe(true)
    expect(abroad.ok && isMainlandMobile(abroad.value)).toBe(false)
  })
})
