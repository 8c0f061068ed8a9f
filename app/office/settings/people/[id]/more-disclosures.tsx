import { allowDisclosuresAction } from '@/app/office/settings/disclosure-actions'
import { ConfirmAction } from '@/components/form/confirm-action'
import { TextField } from '@/components/form/text-field'
import { Panel } from '@/components/ui/panel'
import { DAILY_DISCLOSURES, MOST_EXTRA } from '@/lib/disclosure/model'
import { newId } from '@/lib/platform/id'

/** 完整号码: the second person who lets an officer look at more of them today. */
export const MoreDisclosures = ({ accountId, name }: { accountId: string; name: string }) => (
  <Panel title="查看完整号码">
    <p className="mb-3 text-ink-2">
      每人每天可查看 {DAILY_DISCLOSURES} 个完整的证件号码和手机号码，用途逐次记录。集中核对时可由您增加当天的次数。
    </p>
    <ConfirmAction
      action={allowDisclosuresAction}
      label="增加今天的次数…"
      title={`让${name}今天多查看几个？`}
      description="只在今天有效，记入操作记录。"
      confirm="增加次数"
      hidden={{ accountId }}
      requestId={newId()}
      doneMessage="已增加今天的次数"
    >
      <TextField name="extra" label="增加次数" inputMode="numeric" maxLength={3} hint={`1 至 ${MOST_EXTRA}`} />
      <TextField name="words" label="原因" placeholder="如：集中核对退回的 80 笔款项" maxLength={200} />
    </ConfirmAction>
  </Panel>
)
