import { FileText, ImageIcon } from 'lucide-react'
import { Moment } from '@/components/ui/day'
import { StatusMark } from '@/components/ui/status-mark'
import { ErasedFile } from './erased-file'
import type { CaseMaterial } from '@/lib/application/model'
import type { ReviewMaterial } from '@/lib/application/rules/review-materials'

/** The papers of a case, each with its files. A file is downloaded: nothing that was uploaded is opened inside our pages. */
export function MaterialList({
  materials,
  hrefOf,
}: {
  materials: readonly ReviewMaterial[]
  hrefOf: (attachmentId: string) => string
}) {
  if (materials.length === 0) return <p className="text-ink-2">本事项不要求提交材料。</p>
  return (
    <ul className="divide-y divide-line">
      {materials.map(({ code, name, clause, files }) => (
        <li key={code} className="py-2 first:pt-0 last:pb-0">
          <p className="flex flex-wrap items-baseline gap-x-2">
            <span className="font-medium">{name}</span>
            <span className="text-sm text-ink-3">{clause}</span>
            {files.length === 0 ? (
              <StatusMark tone="attention" plain className="text-sm">
                未提交
              </StatusMark>
            ) : null}
          </p>
          {files.length === 0 ? null : (
            <ul>
              {files.map((file) =>
                file.erasedAt === null ? (
                  <MaterialFile key={file.id} file={file} href={hrefOf(file.attachmentId)} />
                ) : (
                  <ErasedFile key={file.id} at={file.erasedAt} />
                ),
              )}
            </ul>
          )}
        </li>
      ))}
    </ul>
  )
}

function MaterialFile({ file, href }: { file: CaseMaterial; href: string }) {
  const Icon = file.mimeType.startsWith('image/') ? ImageIcon : FileText
  return (
    <li className="flex flex-wrap items-center gap-x-2">
      <Icon aria-hidden className="size-4 shrink-0 text-ink-3" />
      <a href={href} download className="link wrap-anywhere">
        {file.originalName}
        <span className="sr-only">（下载）</span>
      </a>
      <span className="text-sm text-ink-3">
        {sizeText(file.sizeBytes)} · <Moment value={file.addedAt} short /> 上传
      </span>
    </li>
  )
}

const sizeText = (bytes: number): string =>
  bytes >= 1024 * 1024 ? `${(bytes / 1024 / 1024).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1024))} KB`
