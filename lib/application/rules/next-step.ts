import type { PlainDate } from '@/lib/kernel/plain-date'
import type { ApplicationCore } from '../model'
import type { TimelineEntry } from './timeline'

/** What happens next, said to the applicant. */
export type NextStep = { readonly title: string; readonly text: string; readonly dueOn: PlainDate | null }

/** In one glance: who is at it, until when, and whether the applicant has to do anything. */
export function nextStep(
  { status, stepDueOn }: Pick<ApplicationCore, 'status' | 'stepDueOn'>,
  entries: readonly TimelineEntry[],
): NextStep {
  const present = entries.find((entry) => entry.state === 'now')
  const by = present?.by ?? null
  switch (status) {
    case 'draft':
      return { title: '还没有提交', text: '填好以后提交，才开始办理。填过的内容都已保存。', dueOn: null }
    case 'submitted':
    case 'inReview':
      return {
        title: `正在${present?.title ?? '办理'}`,
        text: by === null ? '您不用做什么，有结果会短信告诉您。' : `由${by}办理。您不用做什么，有结果会短信告诉您。`,
        dueOn: stepDueOn,
      }
    case 'returned':
      return {
        title: '需要您补正',
        text: '请按下面的要求改好后重新提交。逾期未补正的，本件失效，可以重新申报。',
        dueOn: stepDueOn,
      }
    case 'approved':
      return {
        title: '已审定通过，等待公示',
        text: '您不用做什么。公示只公布隐去部分的姓名、单位、事项和金额。',
        dueOn: null,
      }
    case 'onNotice':
      return present?.dueOn
        ? { title: '正在公示', text: '公示期满没有异议就办结。', dueOn: present.dueOn }
        : {
            title: '公示期间有人提出异议，正在核查',
            text: '核查期间本件暂缓办结。不成立的，继续办结；成立的，退回重新审核。结果会短信告诉您。',
            dueOn: null,
          }
    case 'granted':
      return { title: '已办结', text: '结果已生效。有资金的，按分期计划拨付到您填写的账户。', dueOn: null }
    case 'declined':
      return {
        title: '未予通过',
        text: '理由和依据见下。不同意的，可以在期限内申请复核，由没有办理过本件的人处理。',
        dueOn: null,
      }
    case 'withdrawn':
      return { title: '您已撤回', text: '以后符合条件可以重新申报。', dueOn: null }
    case 'lapsed':
      return { title: '已失效', text: '超过期限没有办理，已自动失效。符合条件可以重新申报。', dueOn: null }
  }
}
