import { Alert } from '@/components/ui/alert'
import { CHECK_WORDS, isApart, type StatementCheck } from '@/lib/subsidy/rules/statement-checks'

/** Whether the month adds up, said first: what is apart, and what to do about it. */
export function StatementVerdict({ checks }: { checks: readonly StatementCheck[] }) {
  const apart = checks.filter(isApart)
  if (apart.length === 0) return <Alert tone="good" title={`账账相符、账实相符：${checks.length} 项核对全部一致。`} />
  return (
    <Alert tone="bad" title={`${checks.length} 项核对中有 ${apart.length} 项不一致，签字前须查明。`}>
      <ul className="list-disc pl-5">
        {apart.map(({ code }) => (
          <li key={code}>
            {CHECK_WORDS[code].text}：{CHECK_WORDS[code].advice}
          </li>
        ))}
      </ul>
    </Alert>
  )
}
