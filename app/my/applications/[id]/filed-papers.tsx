import { paths } from '@/app/paths'
import { sizeText } from '@/components/form/file-rules'
import { DescriptionList } from '@/components/ui/description-list'
import { ErasedFile } from '@/components/domain/case/erased-file'
import { Moment } from '@/components/ui/day'
import { Panel } from '@/components/ui/panel'
import { CONSENT_LABELS } from '@/lib/application/labels'
import type { MyApplication } from '@/lib/application/queries/get-my-application'

/** What was handed in: papers, the account, and what was agreed to and when. */
export function FiledPapers({ view: { materials, payee, consents } }: { view: MyApplication }) {
  return (
    <Panel title="已提交的材料和承诺">
      <DescriptionList
        columns={1}
        items={[
          ...materials.map(({ name, files }) => ({ term: name, value: <Files files={files} /> })),
          ...(payee
            ? [{ term: '收款账户', value: `${payee.holderName} · ${payee.bankName} · ${payee.accountMasked}` }]
            : []),
          ...consents.map(({ kind, version, at }) => ({
            term: CONSENT_LABELS[kind],
            value: (
              <>
                {version}，<Moment value={at} /> 同意
              </>
            ),
          })),
        ]}
      />
    </Panel>
  )
}

const Files = ({ files }: { files: MyApplication['materials'][number]['files'] }) => (
  <ul>
    {files.map(({ id, attachmentId, name, sizeBytes, erasedAt }) =>
      erasedAt === null ? (
        <li key={id}>
          <a className="link" href={paths.file(attachmentId)} download>
            {name}
          </a>{' '}
          <span className="text-sm text-ink-3">{sizeText(sizeBytes)}</span>
        </li>
      ) : (
        <ErasedFile key={id} at={erasedAt} />
      ),
    )}
  </ul>
)
