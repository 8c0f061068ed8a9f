import type { Clause } from '@/lib/policy/model'

/** The words of the document, clause by clause. */
export function ClauseList({ clauses }: { clauses: readonly Clause[] }) {
  return (
    <dl className="divide-y divide-line border-y border-line">
      {clauses.map(({ ref, text }) => (
        <div key={ref} className="py-2">
          <dt className="text-sm text-ink-2">{ref}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}
