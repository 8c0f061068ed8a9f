import type { ReactNode } from 'react'
import { Plus } from 'lucide-react'
import { paths } from '@/app/paths'
import { ConfirmAction } from '@/components/form/confirm-action'
import { TextArea } from '@/components/form/text-field'
import { LinkButton } from '@/components/ui/button'
import { Panel } from '@/components/ui/panel'
import { StatusMark } from '@/components/ui/status-mark'
import type { EnterpriseDetail } from '@/lib/enterprise/queries/get-enterprise'
import { yuanText } from '@/lib/fact/rules/fact-text'
import { revokeContactAction } from '../actions'
import { PERIOD_TITLES, type PeriodKind } from './period-kinds'

type Line = { key: string; main: string; note: string; mark?: ReactNode; action?: ReactNode }

/** Tax by year, qualifications with their validity, and who may act for the enterprise. */
export function PeriodPanels({ detail }: { detail: EnterpriseDetail }) {
  const { taxYears, qualifications, contacts, mayKeep } = detail
  const groups: readonly (readonly [PeriodKind, Line[]])[] = [
    [
      'tax',
      taxYears.map(({ year, taxFen, revenueFen, source }) => ({
        key: String(year),
        main: `${year} 年　纳税 ${yuanText(taxFen)} 元${revenueFen === null ? '' : `　营业收入 ${yuanText(revenueFen)} 元`}`,
        note: source,
      })),
    ],
    [
      'qualification',
      qualifications.map((row) => ({
        key: row.id,
        main: row.label,
        note: [`${row.validFrom} 至 ${row.validTo ?? '长期'}`, row.documentNumber, row.source]
          .filter(Boolean)
          .join(' · '),
        mark: <Validity isValid={row.isValid} />,
      })),
    ],
    [
      'contact',
      contacts.map((contact) => ({
        key: contact.id,
        main: contact.name,
        note: `授权 ${contact.authorisedFrom} 至 ${contact.authorisedTo ?? '长期'}${contact.revokedAt ? '，已撤销' : ''}`,
        mark: <Validity isValid={contact.isValid} />,
        action: mayKeep && contact.revokedAt === null ? <Revoke id={contact.id} name={contact.name} /> : null,
      })),
    ],
  ]
  return groups.map(([kind, lines]) => (
    <Panel
      key={kind}
      title={PERIOD_TITLES[kind]}
      actions={mayKeep ? <AddLink id={detail.enterprise.id} kind={kind} /> : null}
    >
      {lines.length === 0 ? <p className="text-ink-3">没有登记。</p> : null}
      <ul className="divide-y divide-line">
        {lines.map(({ key, main, note, mark, action }) => (
          <li key={key} className="flex flex-wrap items-baseline gap-x-3 gap-y-1 py-2 first:pt-0 last:pb-0">
            <span className="min-w-0 flex-1 basis-72 wrap-break-word">
              {main} {mark}
              <span className="block text-sm text-ink-3">{note}</span>
            </span>
            {action}
          </li>
        ))}
      </ul>
    </Panel>
  ))
}

const Validity = ({ isValid }: { isValid: boolean }) => (
  <StatusMark tone={isValid ? 'good' : 'neutral'} plain className="ml-2">
    {isValid ? '有效' : '已失效'}
  </StatusMark>
)

const AddLink = ({ id, kind }: { id: string; kind: PeriodKind }) => (
  <LinkButton href={paths.enterpriseRecord(id, kind)} size="sm" icon={<Plus aria-hidden />}>
    登记<span className="sr-only">{PERIOD_TITLES[kind]}</span>
  </LinkButton>
)

const Revoke = ({ id, name }: { id: string; name: string }) => (
  <ConfirmAction
    action={revokeContactAction}
    label="撤销授权…"
    size="sm"
    variant="quiet"
    title="撤销经办授权"
    description={`${name} 将立即退出登录，不能再为本单位办理。`}
    confirm="撤销授权"
    hidden={{ contactId: id }}
    doneMessage="已撤销授权"
  >
    <TextArea name="reason" label="撤销理由" rows={2} />
  </ConfirmAction>
)
