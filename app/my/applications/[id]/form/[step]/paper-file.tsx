import { Trash2 } from 'lucide-react'
import { paths } from '@/app/paths'
import { ActionButton } from '@/components/form/action-button'
import { sizeText } from '@/components/form/file-rules'
import type { MaterialFile } from '@/lib/application/queries/get-application-form'
import { takeOut } from './actions'

/** One file that lies with a paper: to look at, and to take out again. */
export function PaperFile({
  applicationId,
  file,
  mayRemove,
}: {
  applicationId: string
  file: MaterialFile
  mayRemove: boolean
}) {
  const { id, attachmentId, name, sizeBytes } = file
  return (
    <li className="flex min-h-12 items-center gap-3 py-1">
      <span className="min-w-0 flex-1">
        <a className="link block truncate" href={paths.file(attachmentId)} download>
          {name}
        </a>
        <span className="text-sm text-ink-3">{sizeText(sizeBytes)}</span>
      </span>
      {mayRemove ? (
        <ActionButton
          action={takeOut}
          hidden={{ applicationId, materialId: id }}
          doneMessage="已移除"
          variant="quiet"
          icon={<Trash2 aria-hidden />}
          aria-label={`移除 ${name}`}
        >
          移除
        </ActionButton>
      ) : null}
    </li>
  )
}
