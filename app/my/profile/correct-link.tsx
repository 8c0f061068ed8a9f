import Link from 'next/link'
import type { ReactNode } from 'react'
import { paths } from '@/app/paths'
import type { FactLine } from '@/lib/fact/rules/fact-line'

/** Follows from other facts, or from a decision: corrected there, not here. */
const NOT_ASKED = new Set([
  'person.ageYears',
  'person.titleLevel',
  'employment.contractYears',
  'person.status',
  'recognition.validTo',
])

/** 更正, at the end of a line that may be asked about; a word where a request is open already. */
export const correctLinkOf =
  (openKeys: readonly string[]) =>
  (line: FactLine): ReactNode => {
    if (openKeys.includes(line.key)) return <span className="shrink-0 text-sm text-ink-3">更正处理中</span>
    if (NOT_ASKED.has(line.key)) return null
    return (
      <Link
        href={paths.myCorrection(line.key)}
        prefetch={false}
        className="-mx-2 shrink-0 px-2 py-3 text-blue underline-offset-4 hover:underline"
      >
        更正<span className="sr-only">{line.label}</span>
      </Link>
    )
  }
