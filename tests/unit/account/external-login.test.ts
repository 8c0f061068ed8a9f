import { describe, expect, it } from 'vitest'
import { isProblem, problemOf } from '@/lib/account/rules/external-login-problems'
import { parseLocalPath } from '@/lib/kernel/local-path'
import { isSameName } from '@/lib/account/rules/same-person'

describe('where a login may lead', () => {
  it.each(['/my/apply/LIV-01', '/office/applications?status=inReview', '/', '/my/applications/%E4%BA%BA'])(
    'is a page of ours: %s',
    (path) => expect(parseLocalPath(path)).toBe(path),
  )

  it.each([
    ...['https://evil.example', 'http:evil.example', '//evil.example', '/\\evil.example', '\\\\evil.example'],
    ...['/\t/evil.example', '/%09/../..//evil.example\\', 'javascript:alert(1)', 'my', '', '/..//evil.example'],
    ...[
      '/api/oidc/start?as=staff',
      '/login',
      '/login?as=staff',
      '/api',
      `/${'a'.repeat(600)}`,
      '/my\r\nSet-Cookie: a=b',
    ],
  ])('is nothing else: %j', (text) => expect(parseLocalPath(text)).toBeNull())
})

describe('the same person', () => {
  it.each([
    ['欧阳若兰', '欧阳 若兰'],
    ['阿卜杜拉·买买提', '阿卜杜拉•买买提'],
    ['Li Wei', 'ＬＩ ＷＥＩ'],
  ])('is %s and %s', (one, other) => expect(isSameName(one, other)).toBe(true))
  it.each([
    ['王芳', '王芬'],
    ['', ''],
  ])('is not %s and %s', (one, other) => expect(isSameName(one, other)).toBe(false))
})

describe('a problem', () => {
  it('is told by its code, and by none that is not in the table', () => {
    expect(problemOf({ kind: 'refused', reasons: [{ code: 'wrongNonce', text: '' }] })).toBe('wrongNonce')
    expect(problemOf({ kind: 'busy' })).toBe('busy')
    expect(problemOf({ kind: 'forbidden', permission: 'x' })).toBe('malformed')
    expect([isProblem('toString'), isProblem('<script>'), isProblem(undefined), isProblem('used')]).toEqual([
      false,
      false,
      false,
      true,
    ])
  })
})
