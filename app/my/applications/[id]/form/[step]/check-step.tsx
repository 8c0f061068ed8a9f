import Link from 'next/link'
import { paths } from '@/app/paths'
import { DescriptionList } from '@/components/ui/description-list'
import { Panel } from '@/components/ui/panel'
import { StatusMark } from '@/components/ui/status-mark'
import type { ApplicationForm } from '@/lib/application/queries/get-application-form'
import { HouseholdPanel } from '../../../../_case/household-panel'
import { OutlookPanel } from '../../../../_case/outlook-panel'
import { ReturnNotice } from './return-notice'

/** What the register already knows, each with its source: nothing of it has to be typed. */
export function CheckStep({ form }: { form: ApplicationForm }) {
  return (
    <>
      <ReturnNotice form={form} />
      <Panel title="已从登记信息带出" note="不用再填">
        <DescriptionList
          columns={1}
          items={[
            { term: form.names.isOrganisation ? '单位' : '姓名', value: form.names.beneficiary, source: '登记信息' },
            ...(form.names.isOrganisation
              ? []
              : [{ term: '用人单位', value: form.names.workUnit, source: '登记信息' }]),
            ...form.known.map(({ label, value, source, since, readOn, pending }) => ({
              term: label,
              value,
              ...(value === null
                ? {}
                : {
                    source: [source, since && `自 ${since}`, readOn && `按 ${readOn} 的情况`]
                      .filter(Boolean)
                      .join(' · '),
                  }),
              ...(pending ? { mark: <StatusMark tone="unknown">待核验</StatusMark> } : {}),
            })),
          ]}
        />
        <p className="mt-3">
          不对？
          <Link className="link" href={paths.myProfile()}>
            申请更正
          </Link>
          <span className="text-ink-2">，更正后这里会自动更新。</span>
        </p>
      </Panel>
      <OutlookPanel outlook={form.outlook} />
      {form.provider === null ? null : (
        <Panel title="钱付给谁">
          <p>付给提供单位“{form.provider}”，不用填写您的收款账户。</p>
        </Panel>
      )}
      <HouseholdPanel household={form.household} />
    </>
  )
}
