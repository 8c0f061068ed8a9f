import Link from 'next/link'
import { paths } from '@/app/paths'
import { DescriptionList, type Description } from '@/components/ui/description-list'
import { Moment } from '@/components/ui/day'
import { Panel } from '@/components/ui/panel'
import { CONSENT_LABELS } from '@/lib/application/labels'
import type { CaseForReview } from '@/lib/application/queries/get-application-for-review'
import { ConflictActions } from './conflict-actions'

/** Who asks, who employs, who is paid: numbers masked. */
export function CaseParties({ view }: { view: CaseForReview }) {
  const firmId = view.enterpriseId ?? view.employerId
  const items: Description[] = [
    ...(view.talentId && view.names.talent
      ? [
          { term: '人才', value: <PartyLink href={paths.talent(view.talentId)} name={view.names.talent} /> },
          { term: '证件号码', value: view.identityMasked },
          { term: '手机', value: view.phoneMasked },
        ]
      : []),
    {
      term: view.enterpriseId ? '申报单位' : '用人单位',
      value:
        firmId && view.names.workUnit ? <PartyLink href={paths.enterprise(firmId)} name={view.names.workUnit} /> : null,
    },
    { term: '所属乡镇', value: view.townshipName },
    ...(view.outcomeKind === 'subsidy' ? [{ term: '收款账户', value: <Payee view={view} /> }] : []),
  ]
  return (
    <Panel title="当事人" actions={<ConflictActions view={view} />}>
      <DescriptionList columns={1} items={items} />
    </Panel>
  )
}

const PartyLink = ({ href, name }: { href: string; name: string }) => (
  <Link href={href} className="link">
    {name}
  </Link>
)

const Payee = ({ view: { payee } }: { view: CaseForReview }) =>
  payee === null ? null : (
    <>
      {payee.holderName}
      <span className="block text-sm text-ink-2">
        {payee.bankName} {payee.accountMasked}
      </span>
    </>
  )

/** 承诺书, 告知书, 单独同意: which words, when. */
export function CaseConsents({ view }: { view: CaseForReview }) {
  return (
    <Panel title="承诺与同意">
      {view.consents.length === 0 ? (
        <p className="text-ink-2">没有记录。</p>
      ) : (
        <ul className="space-y-1">
          {view.consents.map(({ kind, version, at }) => (
            <li key={`${kind}${at.getTime()}`} className="flex flex-wrap gap-x-2">
              {CONSENT_LABELS[kind]}
              <span className="text-sm text-ink-3">
                {version} · <Moment value={at} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
