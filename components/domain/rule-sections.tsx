import type { RuleSentence } from '@/lib/policy/engine/describe-rulebook'

type Section = { readonly key: string; readonly title: string; readonly sentences: readonly RuleSentence[] }

/** A rulebook as readable clauses: each sentence with the place in the document it comes from. */
export function RuleSections({
  sections,
  showsRules = false,
}: {
  sections: readonly Section[]
  /** The desk also reads how each sentence was put to the system. */
  showsRules?: boolean
}) {
  return (
    <div className="space-y-6">
      {sections.map((section) => (
        <section key={section.key} aria-labelledby={`rule-${section.key}`} data-print="keep">
          <h2 id={`rule-${section.key}`} className="mb-2 text-lg font-semibold">
            {section.title}
          </h2>
          <ol className="divide-y divide-line border-y border-line">
            {section.sentences.map(({ clause, text, rule }, index) => (
              <li key={index} className="grid gap-x-4 py-2 sm:grid-cols-[1fr_auto]">
                <span>
                  {text}
                  {showsRules && rule ? <span className="block text-sm text-ink-2">{rule}</span> : null}
                </span>
                {clause === null ? null : <span className="text-sm text-ink-2">{clause}</span>}
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}
