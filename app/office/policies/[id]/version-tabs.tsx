import Link from 'next/link'
import { paths } from '@/app/paths'
import { LinkButton } from '@/components/ui/button'
import { DescriptionList } from '@/components/ui/description-list'
import { StatusMark } from '@/components/ui/status-mark'
import { Tabs } from '@/components/ui/tabs'
import { POLICY_VERSION_STATUS_LABELS } from '@/lib/policy/labels'
import type { ItemView } from '@/lib/policy/queries/get-item'
import { VERSION_TONES } from '../version-tones'

/** The versions of an item, and what is known of the one shown. */
export function VersionTabs({ view: { versions, shown, changeNote, mayWrite } }: { view: ItemView }) {
  const hrefOf = (number: number) => paths.policy(shown.itemId, number)
  return (
    <>
      <Tabs
        label="版本"
        current={hrefOf(shown.versionNumber)}
        tabs={versions.map(({ versionNumber, status }) => ({
          href: hrefOf(versionNumber),
          label: `第 ${versionNumber} 版 · ${POLICY_VERSION_STATUS_LABELS[status]}`,
        }))}
      />
      {mayWrite && shown.versionNumber === versions[0]?.versionNumber ? (
        <p className="mt-3">
          <LinkButton href={paths.editPolicy(shown.itemId)}>
            {shown.status === 'draft' ? '编辑这份草案' : '编辑，出新一版'}
          </LinkButton>
        </p>
      ) : null}
      <DescriptionList
        columns={3}
        items={[
          {
            term: '状态',
            value: (
              <StatusMark tone={VERSION_TONES[shown.status]}>{POLICY_VERSION_STATUS_LABELS[shown.status]}</StatusMark>
            ),
          },
          {
            term: '执行时间',
            value: `${shown.effectiveFrom} 起${shown.effectiveTo === null ? '' : `，至 ${shown.effectiveTo} 止`}`,
          },
          { term: '修改说明', value: changeNote ?? '首次录入' },
          {
            term: '规则指纹（SHA-256）',
            value: <span className="text-sm break-all">{shown.rulebookHash}</span>,
            wide: true,
          },
        ]}
      />
      <p className="mt-2 flex flex-wrap gap-x-6" data-print="hide">
        {versions.length > 1 ? (
          <Link className="link" prefetch={false} href={paths.policyDifferences(shown.itemId, shown.versionNumber)}>
            与其他版本的差别
          </Link>
        ) : null}
        <Link className="link" prefetch={false} href={paths.policyTrial(shown.itemId, shown.versionNumber)}>
          试一试：拿人来试算
        </Link>
      </p>
    </>
  )
}
