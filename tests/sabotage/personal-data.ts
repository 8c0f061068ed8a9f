import type { Guard } from './guard'

const CRYPTO = 'tests/unit/platform/crypto.test.ts'
const DISCLOSURE = 'tests/integration/disclosure/disclosures.test.ts'
const CIPHERS = 'lib/platform/ciphers.ts'

export const PERSONAL_DATA: readonly Guard[] = [
  {
    guard: 'mask of identity numbers',
    file: 'lib/kernel/mask.ts',
    find: '=> keepEnds(id, 4, 4)',
    replace: '=> id',
    test: { file: 'tests/unit/kernel/mask.test.ts', name: 'hides the birth date of an identity number' },
    expect: "to be '5107**********1234'",
  },
  {
    guard: 'mask of names at the check of a card',
    file: 'lib/kernel/mask.ts',
    find: "return characters.slice(0, kept).join('') + '＊'.repeat(characters.length - kept)",
    replace: "return characters.slice(0, kept).join('') + characters.slice(kept).join('')",
    test: { file: 'tests/integration/talent-card/card-check.test.ts', name: 'says valid, with masked name' },
    expect: "to deeply equal { answer: 'active'",
  },
  {
    guard: 'fifty whole numbers a day',
    file: 'lib/disclosure/commands/disclose-number.ts',
    find: 'if (left < 0) return fail(usedUp(asked))',
    replace: 'if (left < -asked) return fail(usedUp(asked))',
    test: { file: DISCLOSURE, name: 'is at most fifty a day' },
    expect: 'to have a length of 50 but got',
  },
  {
    guard: 'fifty whole numbers a day, of sixty at once',
    file: 'lib/disclosure/repository/disclosures.ts',
    find: 'SELECT pg_advisory_xact_lock(hashtextextended(',
    replace: 'SELECT (hashtextextended(',
    test: { file: DISCLOSURE, name: 'is at most fifty a day' },
    expect: 'to have a length of 50 but got',
  },
  {
    guard: 'whole numbers of one’s own place only',
    file: 'lib/disclosure/permission.ts',
    find: '(keepsRegisterOf(actor, townshipCode, villageCode) ?',
    replace: "(keepsRegisterOf(actor, townshipCode, villageCode) || actor.kind === 'staff' ?",
    test: { file: DISCLOSURE, name: 'is for whoever keeps that place’s register' },
    expect: 'expected { ok: true',
  },
  {
    guard: 'a whole number is asked for in the record',
    file: 'lib/disclosure/commands/disclose-number.ts',
    find: 'await recordAudit(tx, actor, {',
    replace: 'void ({',
    test: { file: DISCLOSURE, name: 'gives the number whole' },
    expect: "to be 'disclosure.discloseNumber'",
  },
  {
    guard: 'a sealed value opens for its purpose only',
    file: CIPHERS,
    find: 'decipher.setAAD(Buffer.from(purpose)).setAuthTag(tag)',
    replace: "decipher.setAAD(Buffer.from(purpose === 'b' ? 'a' : purpose)).setAuthTag(tag)",
    test: { file: CRYPTO, name: 'is not opened for another purpose' },
    expect: 'expected [Function] to throw an error',
  },
  {
    guard: '国密: the tag is compared before anything is opened',
    file: CIPHERS,
    find: 'if (tag.length !== expected.length || !timingSafeEqual(tag, expected))',
    replace: 'if (tag.length !== expected.length)',
    test: { file: CRYPTO },
    expect: 'expected [Function] to throw an error',
  },
  {
    guard: 'keys that went before still open',
    file: 'lib/platform/crypto.ts',
    find: 'ring().find((one) => one.kid === kid)',
    replace: 'ring().find((one) => one.kid === currentKey().kid)',
    test: { file: CRYPTO, name: 'what an older key sealed is opened' },
    expect: 'Unsupported state or unable to authenticate data',
  },
  {
    guard: 'rotation of keys reaches every sealed value',
    file: 'lib/wiring/sealed-columns.ts',
    find: "  { table: 'fund', column: 'payer_account_sealed', purpose: PAYER_ACCOUNT },\n",
    replace: '',
    test: { file: 'tests/integration/platform/rotate-keys.test.ts', name: 'are all known to the rotation' },
    expect: "to deeply equal [ 'account.phone_sealed'",
  },
  {
    guard: 'identity numbers are kept sealed',
    file: 'lib/talent/steps/to-basics.ts',
    find: 'identitySealed: seal(IDENTITY, number)',
    replace: 'identitySealed: number',
    test: { file: 'tests/integration/talent/registration.test.ts', name: 'reads birth and sex from the number' },
    expect: "not to contain '510722199003072016'",
  },
]
