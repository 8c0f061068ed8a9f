'use client'
import { cn } from '@/components/ui/cn'
import type { DocumentFault } from '@/lib/policy/rulebook/editor/check-document'
import { type SectionKey, sectionOf, SECTIONS } from './sections'

type Props = { current: SectionKey; faults: readonly DocumentFault[]; onChoose: (section: SectionKey) => void }

/** The chapters, each with how many things in it are still wrong. */
export function SectionNav({ current, faults, onChoose }: Props) {
  return (
    <nav aria-label="规则的各部分" className="overflow-x-auto border-b border-line">
      <ul className="flex gap-1">
        {SECTIONS.map(({ key, label }) => {
          const count = faults.filter(({ path }) => sectionOf(path) === key).length
          return (
            <li key={key}>
              <button
                type="button"
                aria-current={key === current ? 'true' : undefined}
                onClick={() => onChoose(key)}
                className={cn(
                  'flex min-h-(--control) items-center gap-1.5 border-b-2 px-3 whitespace-nowrap focus-visible:-outline-offset-2',
                  key === current
                    ? 'border-blue font-medium text-ink'
                    : 'border-transparent text-ink-2 hover:border-line-strong hover:text-ink',
                )}
              >
                {label}
                {count > 0 ? <span className="text-sm text-vermilion">{count} 处</span> : null}
              </button>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
