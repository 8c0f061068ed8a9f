import { declared, type FactDefinition } from './definition'

const DECIDED = { verifiedBy: 'RCB', evidence: '核定文件或会议纪要（载明核定数额）' } as const

/** 申领方式、核定数额和上级补助: what only this award knows. */
export const AWARD_FACTS = {
  'award.formCode': declared('申领方式', 'code', {
    codeList: 'benefitForm',
    verifiedBy: 'RCB',
    evidence: '载明申领方式的申请表',
  }),
  /** 标准另定, 一事一议, 一人一策: the sum is set by a decision, not by the text. */
  'award.decidedFen': declared('核定补贴数额', 'moneyFen', DECIDED),
  /** Of an enterprise, so that an item for enterprises is not taken to be about one of their people. */
  'award.upperPaidFen': declared('同一事项上级已补助金额', 'moneyFen', {
    subject: 'enterprise',
    dependsOnDay: true,
    verifiedBy: 'CZJ',
    evidence: '上级补助文件和到账凭证',
  }),
} as const satisfies Readonly<Record<string, FactDefinition>>
