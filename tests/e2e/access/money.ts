import { ACCOUNT, DAY, WORDS, entry, reviewers, treasurer, type Entry } from './entry'

export const MONEY: Record<string, Entry> = {
  'app/office/fund/actions.ts adjust': treasurer(({ subBudget }) => ({
    subBudgetId: subBudget.id,
    direction: 'add',
    amountFen: '100',
    documentNumber: '云财〔2026〕9号',
    reason: WORDS,
  })),
  'app/office/fund/actions.ts ceiling': treasurer(({ subBudget }) => ({
    fundId: subBudget.fundId,
    year: '2027',
    category: subBudget.category,
    name: '测算上限',
    totalFen: '100',
    documentNumber: '云财〔2026〕9号',
  })),
  'app/office/fund/actions.ts openYear': treasurer(({ subBudget }) => ({
    fundId: subBudget.fundId,
    year: '2028',
    documentNumber: '云财〔2026〕9号',
    [`totals/${subBudget.category}`]: '100',
    [`names/${subBudget.category}`]: '人才补贴',
  })),
  'app/office/payments/actions.ts make': treasurer(({ payment }) => ({
    purpose: '人才待遇兑现',
    paymentIds: payment.id,
    count: '1',
    totalFen: payment.amountFen,
    contentHash: '0'.repeat(64),
  })),
  'app/office/payments/actions.ts followUp': treasurer(({ batch }) => ({
    batchId: batch,
    count: '1',
    totalFen: '100',
  })),
  'app/office/payments/actions.ts check': treasurer(({ batch }) => ({ batchId: batch })),
  'app/office/payments/actions.ts exportFile': treasurer(({ batch }) => ({ batchId: batch, encoding: 'gbk' })),
  'app/office/payments/actions.ts cancel': treasurer(({ batch }) => ({ batchId: batch, reason: WORDS })),
  'app/office/payments/actions.ts resolve': treasurer(({ anyId }) => ({
    suspenseId: anyId,
    resolution: 'unrelated',
    note: WORDS,
  })),
  'app/office/payments/actions.ts clear': reviewers(({ payment }) => ({ ids: payment.id, opinion: WORDS })),
  'app/office/payments/actions.ts end': reviewers(({ entitlement }) => ({
    entitlementId: entitlement,
    endedOn: DAY,
    reason: 'left',
    note: WORDS,
  })),
  'app/office/payments/actions.ts repay': treasurer(({ anyId }) => ({
    receivableId: anyId,
    amountFen: '100',
    documentNumber: '缴款 1 号',
  })),
  'app/office/payments/actions.ts changePayee': entry(['intakeOfficer', 'reviewer', 'decider'], ({ entitlement }) => ({
    entitlementId: entitlement,
    bankName: '云岭农村商业银行城关支行',
    account: ACCOUNT,
    accountAgain: ACCOUNT,
    reason: WORDS,
  })),
}
