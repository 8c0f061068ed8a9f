import { momentCell } from '@/lib/desk-list/rules/cells'
import type { Actor } from '@/lib/kernel/actor'

/** On paper only: who printed the list and when, and by which filters. */
export const PrintMark = ({ actor, now, words }: { actor: Actor; now: Date; words: readonly string[] }) => (
  <p className="hidden text-sm print:mb-2 print:block">
    条件：{words.length > 0 ? words.join('，') : '全部'}。{actor.name} {momentCell(now)} 打印，仅限工作使用。
  </p>
)
