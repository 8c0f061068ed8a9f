import { cn } from '@/components/ui/cn'
import { ToneSign, type Tone } from '@/components/ui/status-mark'
import type { Finding, Outcome } from '@/lib/policy/engine/assessment'
import { explainFinding } from '@/lib/policy/engine/explain'

const TONES: Record<Outcome, Tone> = { met: 'good', notMet: 'bad', unknown: 'unknown' }
const WORDS: Record<Outcome, string> = {
  met: 'text-green',
  notMet: 'font-medium text-vermilion',
  unknown: 'text-ink-2',
}

/** Every sentence of the policy with its answer, the values it rests on, and the document's own words behind it. */
export function FindingList({
  findings,
  clauses,
}: {
  findings: readonly Finding[]
  clauses: Readonly<Record<string, string>>
}) {
  return (
    <ul aria-label="逐条测算" className="divide-y divide-line">
      {findings.map((finding) => (
        <FindingRow key={`${finding.code}${finding.clause}`} finding={finding} clause={clauses[finding.clause]} />
      ))}
    </ul>
  )
}

function FindingRow({ finding, clause }: { finding: Finding; clause: string | undefined }) {
  const { label, basis, todo } = explainFinding(finding)
  return (
    <li className="grid grid-cols-[1.25rem_minmax(0,1fr)_auto] gap-x-2 py-2">
      <ToneSign tone={TONES[finding.outcome]} className="mt-[0.2em]" />
      <div className="min-w-0">
        <p>
          <span className="mr-2 text-ink-2">{finding.clause}</span>
          <span className="font-medium">{finding.text}</span>
        </p>
        {basis.map((line) => (
          <p key={line} className="text-sm wrap-break-word text-ink-2">
            {line}
          </p>
        ))}
        {finding.outcome === 'met'
          ? null
          : todo.map((line) => (
              <p key={line} className="text-sm text-ink">
                需要：{line}
              </p>
            ))}
        {clause ? <Original clause={clause} /> : null}
      </div>
      <span className={cn('text-sm', WORDS[finding.outcome])}>{label}</span>
    </li>
  )
}

const Original = ({ clause }: { clause: string }) => (
  <details data-print="hide" className="text-sm">
    <summary className="w-fit cursor-pointer text-ink-3 hover:text-blue">原文</summary>
    <blockquote className="mt-1 border-l-2 border-line-strong pl-3 text-ink-2">{clause}</blockquote>
  </details>
)
