import type { Reason } from '@/lib/kernel/failure'
import type { Drafting, VersionCheck } from '../model'

/** `stale`: said of rules that have been changed since. */
export type CheckStanding = 'waiting' | 'passed' | 'returned' | 'stale'

export function checkStanding(check: VersionCheck | null, rulebookHash: string): CheckStanding {
  if (check === null) return 'waiting'
  return check.rulebookHash === rulebookHash ? check.verdict : 'stale'
}

/** Why a version may not be published as far as its check goes; null when a second person passed exactly these rules. */
export function uncheckedReason(
  rulebookHash: string,
  { check, drafting }: { check: VersionCheck | null; drafting: Drafting },
): Reason | null {
  const no = (text: string): Reason => ({ code: 'notChecked', text })
  switch (checkStanding(check, rulebookHash)) {
    case 'waiting':
      return no('草案还没有复核。请录入人以外的政策专员或领导打开这份草案，逐条对照原文后点“复核”。')
    case 'stale':
      return no('草案在复核以后改过，原来的复核不再有效。请复核人按现在的规则重新复核。')
    case 'returned':
      return no(
        `复核人${check?.checkedByName ?? ''}已退回：${check?.remarks ?? ''}。请修改后重新导入，再请复核人复核。`,
      )
    case 'passed':
      return check?.checkedById === drafting.authorId
        ? no('这份草案由复核人自己重新录入，等于没有第二人看过。请另一位政策专员或领导复核。')
        : null
  }
}
