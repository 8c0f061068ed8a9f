'use client'
import { CircleAlert } from 'lucide-react'
import { isFields, type Path, valueAt } from '@/lib/policy/rulebook/editor/at-path'
import type { DocumentFault } from '@/lib/policy/rulebook/editor/check-document'
import { nameOf } from '@/lib/policy/rulebook/editor/name-of'
import { keyOf } from '@/lib/policy/rulebook/editor/path-key'
import { wordsOfField } from '@/lib/policy/rulebook/words/place'

const MOST_SHOWN = 12

/** Everything that is still wrong; each leads to where it is mended. */
export function FaultList({
  document,
  faults,
  onGo,
}: {
  document: unknown
  faults: readonly DocumentFault[]
  onGo: (path: Path) => void
}) {
  if (faults.length === 0) return null
  return (
    <section aria-label="待改正" className="mb-4 rounded-md border border-amber-line bg-amber-wash px-4 py-3">
      <p className="flex items-center gap-2 font-medium">
        <CircleAlert aria-hidden className="size-4" />
        还有 {faults.length} 处要改，改完才能存为草案。没写完的已经替您存着。
      </p>
      <ul className="mt-1 space-y-0.5">
        {faults.slice(0, MOST_SHOWN).map(({ path, message }) => (
          <li key={`${keyOf(path)} ${message}`}>
            <button type="button" onClick={() => onGo(path)} className="text-left underline-offset-2 hover:underline">
              <span className="text-blue">{placeText(document, path)}</span>：{message}
            </button>
          </li>
        ))}
        {faults.length > MOST_SHOWN ? <li className="text-ink-2">还有 {faults.length - MOST_SHOWN} 处</li> : null}
      </ul>
    </section>
  )
}

/** '条件 › 博士、硕士 › 判断': entries of lists by what people call them. */
function placeText(document: unknown, path: Path): string {
  const steps = path.map((step, index) => {
    if (typeof step === 'string') return wordsOfField(step)[0] ?? step
    const entry = valueAt(document, path.slice(0, index + 1))
    return (isFields(entry) ? nameOf(entry) : null) ?? `第 ${step + 1} 项`
  })
  return steps.length === 0 ? '整份规则' : steps.join(' › ')
}
