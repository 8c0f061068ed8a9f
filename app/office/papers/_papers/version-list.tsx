import { Download, Eye } from 'lucide-react'
import { paths } from '@/app/paths'
import { ConfirmAction } from '@/components/form/confirm-action'
import { sizeText } from '@/components/form/file-rules'
import { LinkButton } from '@/components/ui/button'
import { Panel } from '@/components/ui/panel'
import { StatusMark } from '@/components/ui/status-mark'
import { PAPER_LABELS } from '@/lib/paper/labels'
import type { PaperKind, TemplateVersion } from '@/lib/paper/model'
import { choose } from '../actions'

type Props = { kind: PaperKind; versions: readonly TemplateVersion[]; mayChange: boolean }
type Entry = { id?: string; title: string; note: string; isInUse: boolean }

/** The versions of a template, newest first and what the system came with last; one of them is in use. */
export function VersionList({ kind, versions, mayChange }: Props) {
  const entries: Entry[] = [
    ...versions.map(({ id, number, fileName, sizeBytes, uploadedBy, uploadedOn, isInUse }) => ({
      id,
      title: `第 ${number} 版`,
      note: `${fileName}（${sizeText(sizeBytes)}），${uploadedOn} ${uploadedBy}上传`,
      isInUse,
    })),
    { title: '系统自带', note: '按党政机关公文格式（GB/T 9704）制作', isInUse: !versions.some((one) => one.isInUse) },
  ]
  return (
    <Panel title="模板" note={versions.length > 0 ? `${versions.length} 个自制版本` : '还没有自制版本'}>
      <ul className="divide-y divide-line">
        {entries.map((entry) => (
          <li key={entry.title} className="flex flex-wrap items-center gap-x-3 gap-y-2 py-3 first:pt-0 last:pb-0">
            <div className="min-w-0 flex-1 basis-60">
              <p className="flex flex-wrap items-baseline gap-x-2">
                <span className="font-medium">{entry.title}</span>
                {entry.isInUse ? (
                  <StatusMark plain tone="good">
                    现用
                  </StatusMark>
                ) : null}
              </p>
              <p className="text-sm wrap-anywhere text-ink-3">{entry.note}</p>
            </div>
            <Acts kind={kind} entry={entry} mayChange={mayChange} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function Acts({
  kind,
  entry: { id, title, isInUse },
  mayChange,
}: {
  kind: PaperKind
  entry: Entry
  mayChange: boolean
}) {
  const { name } = PAPER_LABELS[kind]
  return (
    <div className="flex flex-wrap items-center gap-2">
      <LinkButton size="sm" icon={<Eye aria-hidden />} href={paths.paperSample(kind, id)} download>
        样张<span className="sr-only">（{title}）</span>
      </LinkButton>
      <LinkButton size="sm" icon={<Download aria-hidden />} href={paths.paperTemplate(kind, id)} download>
        下载模板<span className="sr-only">（{title}）</span>
      </LinkButton>
      {mayChange && !isInUse ? (
        <ConfirmAction
          action={choose}
          size="sm"
          label={
            <>
              启用…<span className="sr-only">（{title}）</span>
            </>
          }
          title={`${name}启用${title}模板？`}
          description={`此后下载的${name}都用${title}模板生成；已经下载的不受影响，随时可以换回。`}
          confirm={`启用${title}`}
          hidden={{ kind, ...(id === undefined ? {} : { templateId: id }) }}
          doneMessage={`${name}已启用${title}模板`}
        />
      ) : null}
    </div>
  )
}
