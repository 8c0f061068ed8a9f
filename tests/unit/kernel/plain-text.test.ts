import { describe, expect, it } from 'vitest'
import { parseParagraphs, parsePersonName, parsePlainText } from '@/lib/kernel/plain-text'

const codeOf = (text: string) => {
  const parsed = parsePlainText(text)
  return parsed.ok ? null : parsed.failure.code
}
const nameOf = (text: string) => {
  const parsed = parsePersonName(text)
  return parsed.ok ? parsed.value : null
}

describe('text from a form', () => {
  it('welcomes rare characters, variants, dots and emoji', () => {
    for (const text of ['𠮷', '㛃', '䶮', '阿依古丽·买买提', '葛\u{E0100}城', 'é', '好😀'])
      expect(parsePlainText(text)).toEqual({ ok: true, value: text.normalize('NFC') })
  })

  // Shows ASVS 1.1.1
  it('makes one text of two ways to write it', () => {
    expect(parsePlainText('  e\u0301  ')).toEqual({ ok: true, value: '\u00E9' })
  })

  it.each([
    ['a\u0000b', 'controlCharacter'],
    ['a\u0007', 'controlCharacter'],
    ['a\u2028b', 'controlCharacter'],
    ['张\u202E三', 'bidiControl'],
    ['\u2066x\u2069', 'bidiControl'],
    ['张\u200F三', 'bidiControl'],
    ['张\u200B三', 'zeroWidth'],
    ['\uFEFF张三', 'zeroWidth'],
    ['张\u2060三', 'zeroWidth'],
    ['张\u200D三', 'zeroWidth'],
    ['\uD842', 'brokenCharacter'],
    ['锟\uFFFD', 'brokenCharacter'],
    ['一\n二', 'lineBreak'],
    ['一\t二', 'lineBreak'],
  ])('refuses %j: %s', (text, code) => expect(codeOf(text)).toBe(code))

  it('does not let trimming hide what is forbidden', () => {
    expect(codeOf('张三\uFEFF')).toBe('zeroWidth')
    expect(codeOf('\u2028张三')).toBe('controlCharacter')
  })

  it('keeps the lines of an opinion, with one kind of line end', () => {
    expect(parseParagraphs('第一条\r\n第二条\r第三条\n')).toEqual({ ok: true, value: '第一条\n第二条\n第三条' })
  })
})

describe('names of people', () => {
  it.each([
    ['李 四', '李四'],
    ['欧 阳 若 兰', '欧阳若兰'],
    ['阿依古丽•买买提', '阿依古丽·买买提'],
    ['阿依古丽・买买提', '阿依古丽·买买提'],
    ['阿依古丽 · 买买提', '阿依古丽·买买提'],
    ['John  Smith', 'John Smith'],
    ['李　四', '李四'],
  ])('reads %j as %s', (text, name) => expect(nameOf(text)).toBe(name))

  it('refuses a name made to look like another', () => {
    expect(nameOf('张\u200B三')).toBeNull()
  })
})
