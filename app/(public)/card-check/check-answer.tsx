import { Moment } from '@/components/ui/day'
import { cn } from '@/components/ui/cn'
import { DescriptionList } from '@/components/ui/description-list'
import { ToneSign, type Tone } from '@/components/ui/status-mark'
import { TALENT_TIERS } from '@/lib/fact/codes/talent-tier'
import type { CardCheck } from '@/lib/talent-card/queries/check-card'

type Said = { readonly tone: Tone; readonly word: string; readonly text: string }

const ANSWERS: Record<CardCheck['answer'], Said> = {
  active: { tone: 'good', word: '有效', text: '可以提供英才卡服务。' },
  expired: { tone: 'bad', word: '已过期', text: '此卡有效期已过，请持卡人先办理续期。' },
  suspended: { tone: 'bad', word: '已暂停', text: '此卡暂停使用，请持卡人联系县人才办。' },
  revoked: { tone: 'bad', word: '已注销', text: '此卡已注销，不能再使用。' },
  stale: { tone: 'attention', word: '二维码已失效', text: '请持卡人刷新“我的英才卡”，再扫一次。' },
  foreign: { tone: 'bad', word: '不是本县签发', text: '这个二维码不是本县的英才卡，或者被改动过。' },
  tooMany: { tone: 'attention', word: '查验过于频繁', text: '请 1 分钟后再扫。' },
}

const BOX: Partial<Record<Tone, string>> = {
  good: 'border-green-line bg-green-wash text-green',
  attention: 'border-amber-line bg-amber-wash text-amber',
  bad: 'border-vermilion-line bg-vermilion-wash text-vermilion',
}

/** One big answer, to be read at arm's length across a counter. */
export function CheckAnswer({ check, at }: { check: CardCheck; at: Date }) {
  const { tone, word, text } = ANSWERS[check.answer]
  return (
    <section aria-label="核验结果" className={cn('rounded-md border-2 px-5 py-8 text-center', BOX[tone])}>
      <ToneSign tone={tone} className="mx-auto size-16" />
      <p role="status" className="mt-3 text-5xl font-semibold">
        {word}
      </p>
      <p className="mt-2 text-lg text-ink-2">{text}</p>
      <div className="mx-auto mt-6 max-w-xs text-left text-ink">
        <DescriptionList columns={1} items={[...holderOf(check), { term: '核验时间', value: <Moment value={at} /> }]} />
      </div>
    </section>
  )
}

const holderOf = (check: CardCheck) =>
  'maskedName' in check
    ? [
        { term: '持卡人', value: check.maskedName },
        { term: '人才层次', value: TALENT_TIERS.labelOf(check.tier) },
        { term: '有效期至', value: check.validTo },
      ]
    : []
