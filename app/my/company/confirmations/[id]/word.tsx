import { ConfirmAction } from '@/components/form/confirm-action'
import { FormShell } from '@/components/form/form-shell'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-field'
import { Panel } from '@/components/ui/panel'
import type { Confirmation } from '@/lib/application/queries/get-confirmation'
import { confirm, reject } from './actions'

/** The enterprise's word: yes at one press, no with a reason that the person reads. */
export function Word({ view: { id, version, talentName, enterpriseName } }: { view: Confirmation }) {
  const seen = { applicationId: id, version: String(version) }
  return (
    <Panel title="本单位的确认">
      <p className="mb-4">
        {enterpriseName}确认：{talentName}系本单位在职人员，以上任职情况属实。如有不实，愿承担相应责任。
      </p>
      <div className="space-y-4">
        <FormShell action={confirm} label="确认任职" hidden={seen}>
          <TextArea name="opinion" label="补充说明" optional rows={2} />
          <SubmitButton block size="lg">
            确认属实
          </SubmitButton>
        </FormShell>
        <div className="flex justify-end">
          <ConfirmAction
            action={reject}
            label="情况不符，不予确认"
            title="不予确认？"
            description={`这件申请会退回给${talentName}，由本人核对后重新提交。原因本人可以看到。`}
            confirm="不予确认并退回"
            variant="danger"
            hidden={seen}
          >
            <TextArea name="opinion" label="不符的地方" hint="例如：已于某日离职、合同期限不对" rows={3} />
          </ConfirmAction>
        </div>
      </div>
    </Panel>
  )
}
