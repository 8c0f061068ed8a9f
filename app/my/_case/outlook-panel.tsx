import { HeadlineText } from '@/components/domain/headline-text'
import { Alert } from '@/components/ui/alert'
import { Panel } from '@/components/ui/panel'
import { StatusMark } from '@/components/ui/status-mark'
import { headlineOf, type Headline } from '@/lib/application/rules/headline'
import type { Outlook } from '@/lib/application/rules/outlook'
import { AmountTable } from './amount-table'

/** What it comes to and why: the verdict, what is missing or the reasons, each line of the sum with its clause. */
export function OutlookPanel({
  outlook,
  headline = headlineOf(outlook),
}: {
  outlook: Outlook
  headline?: Headline | null
}) {
  return (
    <Panel title="测算结果" actions={<Verdict verdict={outlook.verdict} />}>
      <div className="space-y-3">
        {headline ? (
          <p>
            <HeadlineText headline={headline} />
          </p>
        ) : null}
        {outlook.reasons.length > 0 ? (
          <Alert tone="bad" title="按现有登记信息，暂不符合">
            <ul className="space-y-1">
              {outlook.reasons.map(({ code, text, clause }) => (
                <li key={code}>
                  {text}
                  {clause ? `（${clause}）` : ''}
                </li>
              ))}
            </ul>
          </Alert>
        ) : null}
        {outlook.missing.length > 0 ? (
          <div>
            <h3 className="font-medium">还差这些，补上就能确定</h3>
            <ul className="list-inside list-disc text-ink-2">
              {outlook.missing.map(({ label, how }) => (
                <li key={`${label}${how}`}>
                  {label}：{how}
                </li>
              ))}
            </ul>
          </div>
        ) : null}
        <AmountTable outlook={outlook} />
      </div>
    </Panel>
  )
}

const MARKS = {
  eligible: <StatusMark tone="good">符合</StatusMark>,
  needsEvidence: <StatusMark tone="attention">还差材料</StatusMark>,
  ineligible: <StatusMark tone="bad">暂不符合</StatusMark>,
}

const Verdict = ({ verdict }: { verdict: Outlook['verdict'] }) => MARKS[verdict]
