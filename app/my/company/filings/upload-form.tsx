'use client'
import { Download } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { WorkbookForm } from '@/app/office/imports/_components/workbook-form'
import { paths } from '@/app/paths'
import { LinkButton } from '@/components/ui/button'

/** The template of the chosen item, and the filled sheet back. */
export function UploadForm({ itemId, title }: { itemId: string; title: string }) {
  const router = useRouter()
  return (
    <WorkbookForm<{ id: string }>
      to={paths.myFilingUpload()}
      label="上传单位代填表"
      fileLabel="填好的单位代填表"
      submit="上传并核对"
      hidden={{ itemId }}
      onDone={({ id }) => router.push(paths.myFiling(id))}
    >
      <p className="text-ink-2">
        先下载“{title}”的空表，每名职工填一行，一次最多 200 行。上传后先核对，您确认以前不会告诉任何人。
      </p>
      <LinkButton href={paths.myFilingTemplate(itemId)} download icon={<Download aria-hidden />}>
        下载空表
      </LinkButton>
    </WorkbookForm>
  )
}
