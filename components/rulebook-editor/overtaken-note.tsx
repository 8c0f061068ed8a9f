'use client'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import type { Overtaken } from '@/lib/policy/rules/kept-copy'

type Props = { overtaken: Overtaken; onKeepMine: () => void; onTakeTheirs: () => void }

const MOST_SHOWN = 20

/** Somebody else saved the item meanwhile: what differs, and which of the two is to go on. */
export function OvertakenNote({ overtaken, onKeepMine, onTakeTheirs }: Props) {
  const { savedBy, savedAt, differences } = overtaken
  return (
    <Alert tone="attention" live title={`${savedBy} ${savedAt} 改过这个事项`} className="mb-4">
      <p>您打开之后，{savedBy}存了新的草案。请看有哪些不同，再选用哪一份。</p>
      <ul className="my-2 max-h-72 list-disc space-y-1 overflow-y-auto pl-5">
        {differences.slice(0, MOST_SHOWN).map(({ where, mine, theirs }) => (
          <li key={where}>
            <span className="font-medium text-ink">{where}</span>
            <span className="block">我的：{mine ?? '（没有）'}</span>
            <span className="block">
              {savedBy}的：{theirs ?? '（没有）'}
            </span>
          </li>
        ))}
        {differences.length > MOST_SHOWN ? <li>还有 {differences.length - MOST_SHOWN} 处不同</li> : null}
        {differences.length === 0 ? <li>内容没有不同</li> : null}
      </ul>
      <div className="flex flex-wrap gap-2">
        <Button onClick={onKeepMine}>用我的（存草案时覆盖{savedBy}的）</Button>
        <Button onClick={onTakeTheirs}>用{savedBy}的（放弃我的修改）</Button>
      </div>
    </Alert>
  )
}
