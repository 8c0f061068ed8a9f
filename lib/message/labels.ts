import type { Channel, MessageKind } from './model'

export const MESSAGE_KIND_LABELS: Record<MessageKind, string> = {
  case: '办件进展',
  confirmation: '单位确认',
  offer: '免申即享',
  reminder: '到期催办',
  escalation: '督办',
  card: '英才卡',
  work: '工作提醒',
}

export const CHANNEL_LABELS: Record<Channel, string> = { sms: '短信', email: '邮件' }
