import Link from 'next/link'
import { ApplicationStatusMark } from '@/components/domain/application-status-mark'
import { LinkButton } from '@/components/ui/button'
import { Money } from '@/components/ui/money'
import { Panel } from '@/components/ui/panel'
import { paths } from '@/app/paths'
import { otherSide } from '@/lib/duplicate/model'
import type { PairDetail, PairEntry } from '@/lib/duplicate/queries/get-pair'

/** Who the two are, and the cases of each with what was granted and paid. */
export function EntryHeads({ detail }: { detail: PairDetail }) {
  const { pair, kept, other, keep } = detail
  const hrefOf = (id: string) => (pair.kind === 'talent' ? paths.talent(id) : paths.enterprise(id))
  const isOpen = pair.status === 'open'
  const isMerged = pair.status === 'merged'
  return (
    <div className="grid items-start gap-4 lg:grid-cols-2">
      <Panel
        title={isOpen || isMerged ? '保留的登记' : '一份登记'}
        actions={
          <LinkButton size="sm" href={hrefOf(kept.id)}>
            打开登记
          </LinkButton>
        }
      >
        <Head entry={kept} />
      </Panel>
      <Panel
        title={isOpen || isMerged ? '并入的登记' : '另一份登记'}
        actions={
          isOpen ? (
            <>
              <LinkButton size="sm" href={paths.duplicate(pair.kind, pair.id, otherSide(keep))}>
                改为保留这一份
              </LinkButton>
              <LinkButton size="sm" href={hrefOf(other.id)}>
                打开登记
              </LinkButton>
            </>
          ) : null
        }
      >
        <Head entry={other} />
      </Panel>
    </div>
  )
}

const Head = ({ entry }: { entry: PairEntry }) => (
  <>
    <p className="text-lg font-medium wrap-break-word">{entry.name}</p>
    <p className="text-ink-2">
      <span className="tabular-nums">{entry.number}</span> · {entry.townshipName}
    </p>
    {entry.cases.length === 0 ? (
      <p className="mt-2 text-ink-3">没有申报件。</p>
    ) : (
      <ul className="mt-2 divide-y divide-line border-t border-line">
        {entry.cases.map((held) => (
          <li key={held.id} className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5 py-1.5">
            <CaseNumber held={held} />
            <span className="min-w-0 flex-1 basis-40">{held.itemTitle}</span>
            <ApplicationStatusMark status={held.status} plain />
            {held.grantedFen === null ? null : (
              <span className="text-sm text-ink-2">
                核定 <Money amount={held.grantedFen} />
                ，已付 <Money amount={held.paidFen} />
              </span>
            )}
          </li>
        ))}
      </ul>
    )}
  </>
)

/** A draft is nobody's but the applicant's: the desk has no page for it. */
const CaseNumber = ({ held }: { held: PairEntry['cases'][number] }) =>
  held.status === 'draft' ? (
    <span className="text-ink-2">未提交</span>
  ) : (
    <Link className="link tabular-nums" href={paths.application(held.id)}>
      {held.number}
    </Link>
  )
