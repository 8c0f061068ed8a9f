import { describe, expect, it } from 'vitest'
import { consentTexts } from '@/lib/application/rules/consent-texts'
import { concernsPerson } from '@/lib/application/rules/concerns-person'
import { stepOfProblem, stepOfReturned, stepsOfForm } from '@/lib/application/rules/form-steps'
import { messageText } from '@/lib/application/rules/message-text'
import { submissionProblems } from '@/lib/application/rules/submission-problems'
import { SubmitApplicationInput } from '@/lib/application/schema'
import { rulebookOf } from './rulebook-case'

const BUY = rulebookOf('BUY-01')
const needs = {
  asked: BUY.evidence.asked.slice(2),
  materials: BUY.evidence.materials.map((material, index) => ({ ...material, isRequired: index < 2 })),
}
const nothing = {
  needs,
  sheet: { values: {}, unread: {} },
  materialCounts: new Map<string, number>(),
  needsPayee: true,
  hasPayee: false,
}

describe('what keeps a form from being sent', () => {
  it('is named with its field, and each leads to the page where it is put right', () => {
    const problems = submissionProblems(nothing)
    expect(problems.map(({ path }) => path)).toEqual([
      'answers/housing.isDeedTaxPaid',
      'answers/housing.ownerCode',
      'material/purchaseContract',
      'material/deedTaxReceipt',
      'payee',
    ])
    expect(problems.map(stepOfProblem)).toEqual(['answers', 'answers', 'materials', 'materials', 'account'])
  })

  it('that was sent back leads to its page too', () => {
    const fields = ['material:deedTaxReceipt', 'payee', 'employer', 'housing.filedOn']
    expect(fields.map(stepOfReturned)).toEqual(['materials', 'account', 'check', 'answers'])
  })

  it('is nothing once all is there; a paper that may not be needed is not demanded', () => {
    const sheet = { values: { 'housing.isDeedTaxPaid': false, 'housing.ownerCode': 'self' }, unread: {} }
    const materialCounts = new Map([
      ['purchaseContract', 1],
      ['deedTaxReceipt', 2],
    ])
    expect(submissionProblems({ ...nothing, sheet, materialCounts, hasPayee: true })).toEqual([])
  })

  it('is also an answer that cannot be read', () => {
    const sheet = { values: { 'housing.isDeedTaxPaid': true }, unread: { 'housing.ownerCode': '我家的' } }
    expect(submissionProblems({ ...nothing, sheet })[0]?.message).toContain('无法识别')
  })
})

describe('the form', () => {
  it('has no page where there is nothing to do', () => {
    expect(stepsOfForm({ answers: false, materials: true, account: false })).toEqual(['check', 'materials', 'send'])
  })

  it('asks about the account apart, and only where money is paid', () => {
    const version = { itemCode: 'BUY-01', versionNumber: 2, rulebook: BUY }
    expect(consentTexts({ ...version, outcomeKind: 'subsidy' }).map(({ kind }) => kind)).toEqual([
      'commitment',
      'privacyNotice',
      'bankConsent',
    ])
    const texts = consentTexts({ ...version, outcomeKind: 'recognition' })
    expect(texts.map(({ kind, version: of }) => [kind, of])).toEqual([
      ['commitment', 'BUY-01 第2版'],
      ['privacyNotice', '2026-1'],
    ])
    expect(texts[0]?.text).toBe(BUY.commitment)
  })

  it('takes ticked boxes as a form posts them, and as a list', () => {
    const ids = {
      applicationId: '0199a0de-0000-7000-8000-000000000001',
      versionId: '0199a0de-0000-7000-8000-000000000002',
    }
    expect(
      SubmitApplicationInput.parse({ ...ids, consents: { bankConsent: 'yes', commitment: 'yes' } }).consents,
    ).toEqual(['commitment', 'bankConsent'])
    expect(SubmitApplicationInput.parse({ ...ids, consents: ['commitment'] }).consents).toEqual(['commitment'])
    expect(SubmitApplicationInput.safeParse({ ...ids, consents: { commitment: 'on' } }).success).toBe(false)
  })
})

describe('an item for enterprises', () => {
  it('is about a person when it reads facts of one', () => {
    expect(concernsPerson(rulebookOf('ENT-01'))).toBe(true)
    const ofTheFirm = {
      ...rulebookOf('ENT-01'),
      criteria: rulebookOf('ENT-01').criteria.slice(0, 1),
      outcome: { kind: 'talentCard' },
    }
    expect(concernsPerson(ofTheFirm as never)).toBe(false)
  })
})

describe('a text message', () => {
  it('names the case and nothing of what it is about', () => {
    expect(messageText('2026-0412', 'return')).toBe('您的申报 2026-0412 需要补正，请登录聚才查看并按要求修改。')
    expect(messageText('2026-0412', 'advance')).toBeNull()
  })
})
