import { paths } from '@/app/paths'
import { ErasedFile } from '@/components/domain/case/erased-file'
import { LinkButton } from '@/components/ui/button'
import { DescriptionList } from '@/components/ui/description-list'
import { Panel } from '@/components/ui/panel'
import type { CaseForReview } from '@/lib/application/queries/get-application-for-review'

/** 代办: by whom, with which written authorisation. Nothing when the applicant filed herself. */
export function FilingAuthorisationPanel({ view: { id, authorisation, mayCorrect } }: { view: CaseForReview }) {
  if (!authorisation) return null
  const { attachmentId, signedOn, agentName, agentIdentityMasked, recordedBy, erasedAt } = authorisation
  return (
    <Panel
      title="代办"
      actions={mayCorrect ? <LinkButton href={paths.filing(id, 'check')}>代为补正</LinkButton> : null}
    >
      <DescriptionList
        columns={1}
        items={[
          { term: '填报人', value: recordedBy },
          { term: '授权日期', value: signedOn },
          { term: '代办人', value: agentName === null ? '本人到场' : `${agentName} ${agentIdentityMasked ?? ''}` },
          {
            term: '授权委托书',
            value:
              erasedAt === null ? (
                <a className="link" href={paths.file(attachmentId)}>
                  查看扫描件
                </a>
              ) : (
                <ul>
                  <ErasedFile at={erasedAt} />
                </ul>
              ),
          },
        ]}
      />
    </Panel>
  )
}
