import Link from 'next/link'
import { paths } from '@/app/paths'
import { Panel } from '@/components/ui/panel'
import { FINDING_LABELS, ROW_SOURCE_LABELS } from '@/lib/audit/labels'
import type { ChainState } from '@/lib/audit/queries/get-chain-state'
import type { Finding } from '@/lib/audit/rules/finding'

type Check = NonNullable<ChainState['lastCheck']>

/** What is wrong, each where it is. The auditor opens the line itself; a leader sees only that it is so. */
export function FindingList({ check, mayOpenLines }: { check: Check; mayOpenLines: boolean }) {
  const more = check.findingCount - check.findings.length
  return (
    <Panel title="异常清单" note={more > 0 ? `只列前 ${check.findings.length} 处，另有 ${more} 处` : undefined}>
      <ul className="divide-y divide-line">
        {check.findings.map((finding, index) => (
          <li key={index} className="py-2">
            <span className="font-medium text-vermilion">{FINDING_LABELS[finding.kind]}</span>
            <span className="ml-2 text-ink-2">{placeOf(finding)}</span>
            {mayOpenLines && finding.source === 'event' && finding.kind !== 'rowMissing' ? (
              <Link className="ml-2 text-blue underline" prefetch={false} href={lineHref(finding.rowId)}>
                打开这条记录
              </Link>
            ) : null}
          </li>
        ))}
      </ul>
    </Panel>
  )
}

const lineHref = (id: string | undefined): string => `${paths.audit()}?open=${id}`

const placeOf = ({ seal, seq, source, anchorLine }: Finding): string =>
  [
    source === undefined ? [] : [ROW_SOURCE_LABELS[source]],
    seq === undefined ? [] : [`第 ${seq} 号`],
    seal === undefined ? [] : [`第 ${seal} 环`],
    anchorLine === undefined ? [] : [`留存文件第 ${anchorLine} 行`],
  ]
    .flat()
    .join('，')
