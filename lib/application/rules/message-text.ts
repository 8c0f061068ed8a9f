import type { ApplicationEvent } from '../flow'

const WORDS: Partial<Record<ApplicationEvent, string>> = {
  disown: '用人单位未予确认，请登录聚才查看原因并补正。',
  return: '需要补正，请登录聚才查看并按要求修改。',
  approve: '已审定通过。',
  decline: '未予通过，请登录聚才查看理由和复核方式。',
  publish: '已开始公示。',
  clear: '公示无异议，已办结。',
  grant: '已办结。',
  reopen: '经复核改判，重新审核。',
  lapse: '逾期未办，已失效；符合条件的可以重新申报。',
}

/** What a message says of an event, in the inbox and on the phone. No name, no amount and no matter: a phone lies on the table. */
export const messageText = (number: string, event: ApplicationEvent): string | null => {
  const words = WORDS[event]
  return words === undefined ? null : `您的申报 ${number} ${words}`
}

export const confirmationText = (): string => '贵单位有职工申报待确认，请登录聚才办理。'
