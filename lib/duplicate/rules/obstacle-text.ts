import { registerLabel } from '@/lib/fact/rules/register-field'
import { RELATION_LABELS } from '@/lib/talent/labels'
import type { Relation } from '@/lib/talent/model'
import type { Reason } from '@/lib/kernel/failure'

export type ObstacleCode =
  | 'liveCases'
  | 'liveCards'
  | 'related'
  | 'openJobs'
  | 'openInsurance'
  | 'spouses'
  | 'corrections'
  | 'taxYears'
  | 'openingBatch'

/** Two rows that cannot stand under one entry; `kept` and `other` name them. */
export type Obstacle = { readonly code: ObstacleCode; readonly kept: string; readonly other: string }

const TEXTS: Readonly<Record<ObstacleCode, (kept: string, other: string) => string>> = {
  liveCases: (kept, other) => `两份登记都有未办结的同一事项：${kept} 与 ${other}。请先撤回或办结其中一件。`,
  liveCards: (kept, other) => `两份登记都持有英才卡：${kept} 与 ${other}。请先注销其中一张。`,
  related: (relation, name) =>
    `两份登记之间登记有${RELATION_LABELS[relation as Relation]}关系（${name}），应是两个人。登记有误的，请先撤销该家庭成员登记。`,
  openJobs: (kept, other) =>
    `两份登记都有在职的全职任职：${kept} 入职、${other} 入职。请先在其中一份上登记离职或撤销该条任职。`,
  openInsurance: (kept, other) =>
    `两份登记都有正在缴纳的社保时段（${kept} 起、${other} 起）。请先在其中一份上撤销该时段。`,
  spouses: (kept, other) => `两份登记都有配偶：${kept}、${other}，内容不一致。请先撤销其中一条。`,
  corrections: (key) => `两份登记上都有未答复的更正申请（${registerLabel(key)}）。请先答复其中一件。`,
  openingBatch: (other) => `要并入的一份登记在尚未入账的期初批次 ${other} 中。请先复核签字入账，或从批次中移除该笔。`,
  taxYears: (year) => `两份登记的 ${year} 年税收不一致。请先核对并更正其中一份。`,
}

/** What must be done before a merge, in words that say which rows. */
export const obstacleText = ({ code, kept, other }: Obstacle): Reason => ({ code, text: TEXTS[code](kept, other) })
