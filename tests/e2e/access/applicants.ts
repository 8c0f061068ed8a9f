import { ACCOUNT, PERSON, PHONE, WORDS, entry, everybody, loggedIn, owner, seen, type Entry } from './entry'

export const BEFORE_LOGIN: Record<string, Entry> = {
  'app/(public)/notices/[id]/objection/actions.ts objectionCode': everybody(() => ({
    purpose: 'objection',
    phone: PHONE,
  })),
  'app/(public)/notices/[id]/objection/actions.ts objectToRow': everybody(({ noticeRow }) => ({
    noticeId: noticeRow.noticeId,
    rowId: noticeRow.id,
    name: '周小满',
    phone: PHONE,
    code: '000000',
    content: '公示内容与本人了解的情况不符。',
  })),
  'app/(public)/notices/[id]/objection/actions.ts tipOff': everybody(({ noticeRow }) => ({
    noticeId: noticeRow.noticeId,
    content: '公示内容与本人了解的情况不符。',
  })),
  'app/demo/actions.ts moveClockAction': everybody(() => ({ step: 'days', count: '1' })),
  'app/login/actions.ts logInAsPersonaAction': everybody(() => ({ key: 'wangfang' })),
  'app/login/actions.ts logInWithCodeAction': everybody(() => ({ kind: 'talent', identifier: PHONE, code: '000000' })),
  'app/login/actions.ts logInWithPasswordAction': everybody(() => ({ userName: 'nobody', password: 'wrong' })),
  'app/login/second/actions.ts finishLoginAction': everybody(() => ({ ticket: 'A'.repeat(43), code: '000000' })),
  'app/login/link/actions.ts link': everybody(() => ({
    ticket: 'A'.repeat(43),
    userName: 'nobody',
    password: 'wrong',
  })),
  'app/login/actions.ts requestLoginCodeAction': everybody(() => ({ kind: 'talent', identifier: PHONE })),
  'app/login/actions.ts logOutAction': entry(loggedIn, () => ({})),
  'app/register/actions.ts requestRegisterCodeAction': everybody(() => ({ purpose: 'register', phone: PHONE })),
  'app/register/actions.ts registerSelfAction': entry(['nobody', 'disabled'], () => ({
    ...PERSON,
    phone: PHONE,
    code: '000000',
    hasAgreed: 'yes',
  })),
}

export const APPLICANTS: Record<string, Entry> = {
  'app/my/profile/privacy/actions.ts requestErasureAction': entry(['talent'], () => ({ reason: WORDS })),
  'app/my/applications/[id]/actions.ts withdraw': owner(({ intake }) => ({ applicationId: intake.id })),
  'app/my/applications/[id]/actions.ts askReconsideration': owner(({ declined }) => ({
    applicationId: declined.id,
    content: '本人符合第三条所列条件，请复核。',
  })),
  'app/my/applications/[id]/form/[step]/actions.ts keepAnswers': owner(({ draft }) => ({ applicationId: draft.id })),
  'app/my/applications/[id]/form/[step]/actions.ts saveAnswers': owner(({ draft }) => ({ applicationId: draft.id })),
  'app/my/applications/[id]/form/[step]/actions.ts takeOut': owner(({ material }) => ({
    applicationId: material.applicationId,
    materialId: material.id,
  })),
  'app/my/applications/[id]/form/[step]/actions.ts setAccount': owner(({ draft }) => ({
    applicationId: draft.id,
    bankName: '云岭农村商业银行城关支行',
    account: ACCOUNT,
    accountAgain: ACCOUNT,
  })),
  'app/my/applications/[id]/form/[step]/actions.ts send': owner(({ draft }) => ({
    applicationId: draft.id,
    versionId: draft.versionId,
  })),
  'app/my/applications/[id]/form/[step]/actions.ts sendAgain': owner(({ returned }) => ({
    applicationId: returned.id,
  })),
  'app/my/apply/[code]/actions.ts start': entry(['talent'], ({ itemForTalents }) => ({ itemId: itemForTalents })),
  'app/my/card/actions.ts requestRenewal': entry(['talent'], () => ({})),
  'app/my/company/confirmations/[id]/actions.ts confirm': owner(({ unconfirmed }) => seen(unconfirmed)),
  'app/my/company/confirmations/[id]/actions.ts reject': owner(({ unconfirmed }) => ({
    ...seen(unconfirmed),
    opinion: WORDS,
  })),
  'app/my/company/filings/[id]/actions.ts confirm': entry(['enterpriseContact'], ({ employerFiling }) => ({
    filingId: employerFiling,
    rows: '2',
  })),
  'app/my/offers/actions.ts confirm': owner(({ offer, policyVersion }) => ({
    ...{ offerId: offer.id, versionId: policyVersion, amountFen: '240000', bankName: '云岭农村商业银行城关支行' },
    ...{ account: ACCOUNT, accountAgain: ACCOUNT },
  })),
  'app/my/offers/actions.ts confirmTicked': owner(({ offer, policyVersion }) => ({
    ...{ 'offers[]': `${offer.id}.${policyVersion}.240000`, bankName: '云岭农村商业银行城关支行' },
    ...{ account: ACCOUNT, accountAgain: ACCOUNT },
  })),
  'app/my/offers/actions.ts decline': owner(({ offer }) => ({ offerId: offer.id, scope: 'once' })),
  'app/my/offers/actions.ts optOut': entry(['talent', 'enterpriseContact'], () => ({})),
  'app/my/offers/actions.ts takeBack': owner(({ anyId }) => ({ optOutId: anyId })),
  'app/my/profile/actions.ts fileCorrectionAction': owner(({ talent }) => ({
    subjectKind: 'talent',
    subjectId: talent.id,
    factKey: 'person.name',
    proposedValue: '周小满',
    reason: WORDS,
  })),
}
