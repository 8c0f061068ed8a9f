import { cn } from '@/components/ui/cn'
import { Panel } from '@/components/ui/panel'
import type { DiffLine } from '@/lib/policy/difference/line-diff'

const SIGNS = { same: ' ', gone: '−', come: '+' } as const
const SPOKEN = { same: '', gone: '删去：', come: '加上：' } as const
const LOOKS = { same: 'text-ink-2', gone: 'bg-vermilion-wash', come: 'bg-green-wash' } as const

/** The two files line by line, as their officers wrote them; only around what changed. */
export function ChangedLines({ lines }: { lines: readonly (DiffLine | null)[] }) {
  if (lines.every((line) => line === null)) return null
  return (
    <Panel title="规则文件的改动" note="− 上一版有、这一版没有；+ 这一版新写的" flush>
      <div
        tabIndex={0}
        role="group"
        aria-label="规则文件的改动"
        className="max-h-[48rem] overflow-auto py-2 font-mono text-sm"
      >
        <ol className="w-max min-w-full">
          {lines.map((line, index) =>
            line === null ? (
              <li key={index} className="px-3 text-ink-3">
                ⋯
              </li>
            ) : (
              <li key={index} className={cn('grid grid-cols-[3rem_1rem_1fr] px-3 whitespace-pre', LOOKS[line.kind])}>
                <span aria-hidden className="text-ink-3 select-none">
                  {line.number}
                </span>
                <span aria-hidden>{SIGNS[line.kind]}</span>
                <span>
                  <span className="sr-only">{SPOKEN[line.kind]}</span>
                  {line.text}
                </span>
              </li>
            ),
          )}
        </ol>
      </div>
    </Panel>
  )
}
