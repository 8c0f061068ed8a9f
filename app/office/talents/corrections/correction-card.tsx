import { paths } from '@/app/paths'
import { ConfirmAction } from '@/components/form/confirm-action'
import { TextArea } from '@/components/form/text-field'
import { LinkButton } from '@/components/ui/button'
import { Moment } from '@/components/ui/day'
import { DescriptionList } from '@/components/ui/description-list'
import { Panel } from '@/components/ui/panel'
import type { OpenCorrection } from '@/lib/fact/queries/list-open-corrections'
import { decideCorrectionAction } from '../actions'

/** One request: correct what the form holds, say that a record was put right, or decline with a reason. */
export function CorrectionCard({ request }: { request: OpenCorrection }) {
  const { id, subjectKind, subjectId, subjectName, label } = request
  const isTalent = subjectKind === 'talent'
  const recordHref = isTalent ? paths.talent(subjectId) : paths.enterprise(subjectId)
  const correctHref = isTalent ? paths.talentCorrection(subjectId, id) : paths.enterpriseCorrection(subjectId, id)
  return (
    <Panel title={`${subjectName} · ${label}`} note={<Moment value={request.filedAt} />}>
      <DescriptionList
        columns={1}
        items={[
          { term: '应为', value: request.proposedValue },
          { term: '理由', value: request.reason },
        ]}
      />
      <div className="mt-3 flex flex-wrap gap-2">
        <LinkButton href={correctHref} variant="primary">
          更正登记
        </LinkButton>
        <LinkButton href={recordHref}>查看登记</LinkButton>
        <ConfirmAction
          action={decideCorrectionAction}
          label="已补录，答复…"
          title="答复：已更正"
          description={`用于学历、任职等已在登记页补录或撤销的内容。答复将发给${subjectName}。`}
          confirm="答复已更正"
          hidden={{ correctionId: id, outcome: 'accepted' }}
          doneMessage="已答复"
        >
          <TextArea name="reply" label="答复" rows={2} />
        </ConfirmAction>
        <ConfirmAction
          action={decideCorrectionAction}
          label="不予更正…"
          title="不予更正"
          description={`${label}保持原登记不变，${subjectName}能看到理由。`}
          confirm="不予更正"
          variant="danger"
          hidden={{ correctionId: id, outcome: 'declined' }}
          doneMessage="已答复"
        >
          <TextArea name="reply" label="理由" rows={2} />
        </ConfirmAction>
      </div>
    </Panel>
  )
}
