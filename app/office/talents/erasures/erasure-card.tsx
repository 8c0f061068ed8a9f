import { paths } from '@/app/paths'
import { ConfirmAction } from '@/components/form/confirm-action'
import { TextArea } from '@/components/form/text-field'
import { LinkButton } from '@/components/ui/button'
import { Moment } from '@/components/ui/day'
import { DescriptionList } from '@/components/ui/description-list'
import { Panel } from '@/components/ui/panel'
import type { OpenErasure } from '@/lib/retention/queries/list-erasures'
import { decideErasureAction } from './actions'

/** One request: what stands against it, and the two answers. */
export function ErasureCard({ request }: { request: OpenErasure }) {
  const { id, talentId, name, identityMasked, reason, filedAt, dueOn, holds } = request
  return (
    <Panel title={`${name} · ${identityMasked}`} note={<Moment value={filedAt} />}>
      <DescriptionList
        columns={1}
        items={[
          { term: '本人的原因', value: reason },
          { term: '答复期限', value: dueOn },
          { term: '须保存的', value: holds.length === 0 ? '没有，可以删除' : holds.join('；') },
        ]}
      />
      <div className="mt-3 flex flex-wrap gap-2">
        {holds.length === 0 ? (
          <ConfirmAction
            action={decideErasureAction}
            label="删除…"
            title={`删除${name}的信息`}
            description="登记、登录账户、申报时填写和上传的内容全部删除，不能恢复。办理记录和审计记录仍在。"
            confirm="删除"
            variant="danger"
            hidden={{ erasureId: id, outcome: 'erased' }}
            doneMessage="已删除"
          />
        ) : null}
        <ConfirmAction
          action={decideErasureAction}
          label="不予删除…"
          title="不予删除"
          description={`${name}能看到理由。`}
          confirm="不予删除"
          hidden={{ erasureId: id, outcome: 'declined' }}
          doneMessage="已答复"
        >
          <TextArea name="reply" label="理由" rows={2} defaultValue={holds.join('；')} />
        </ConfirmAction>
        <LinkButton href={paths.talent(talentId)}>查看登记</LinkButton>
      </div>
    </Panel>
  )
}
