import type { Guard } from './guard'

const ATTACK = 'tests/e2e/attack.spec.ts'
const ANSWERS = 'tests/e2e/every-answer.spec.ts'
const FORGED = 'has no effect from another site'

export const BROWSER: readonly Guard[] = [
  {
    guard: 'actions are called from our own pages only',
    file: 'lib/platform/action.ts',
    find: "  if (!(await isSameOrigin())) return refusal('foreignOrigin', '请从本系统的页面提交。')\n",
    replace: '  await isSameOrigin()\n',
    test: { file: ATTACK, name: FORGED },
    expect: 'no origin: app/',
  },
  {
    guard: 'questions are asked from our own pages only',
    file: 'lib/platform/read.ts',
    find: "      if (!(await isSameOrigin())) return answer(403, { error: '请从本系统的页面提交。' })\n",
    replace: '      await isSameOrigin()\n',
    test: { file: ATTACK, name: FORGED },
    expect: 'a foreign origin: POST /office/policies/trial: 400',
  },
  {
    guard: 'scripts carry the nonce of their answer',
    file: 'proxy.ts',
    find: "'self' 'nonce-${nonce}' 'strict-dynamic'",
    replace: "'self' 'unsafe-inline'",
    test: { file: ANSWERS, name: 'carries the security headers' },
    expect: 'nonce-',
  },
  {
    guard: 'no type is guessed',
    file: 'next.config.ts',
    find: "  { key: 'X-Content-Type-Options', value: 'nosniff' },\n",
    replace: '',
    test: { file: ANSWERS, name: 'carries the security headers' },
    expect: 'nosniff',
  },
  {
    guard: 'the cookie is out of reach of scripts',
    file: 'lib/platform/session.ts',
    find: '    httpOnly: true,',
    replace: '    httpOnly: false,',
    test: { file: ANSWERS, name: 'to whoever is logged in is kept by no cache' },
    expect: 'httpOnly',
  },
  {
    guard: 'methods nobody needs',
    file: 'scripts/start/guard-requests.mjs',
    find: 'if (!METHODS.has(request.method)) {',
    replace: "if (request.method === 'NONE') {",
    test: { file: ANSWERS, name: 'to a method nobody needs is 405' },
    expect: '405',
  },
]
