import { Alert } from '@/components/ui/alert'
import type { RulebookIssue } from '@/lib/policy/rulebook/issue'

/** Why it cannot be tried yet: each fault with its line and how to mend it. */
export function FaultList({ faults }: { faults: readonly RulebookIssue[] }) {
  return (
    <Alert tone="bad" live title={`规则有 ${faults.length} 处错误，改正后才能试算`}>
      <ol className="list-disc pl-5">
        {faults.map(({ line, path, message }, index) => (
          <li key={index}>
            {line === null ? '' : `第 ${line} 行 `}
            {path}：{message}
          </li>
        ))}
      </ol>
    </Alert>
  )
}
