import { FileX } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { paths } from '@/app/paths'
import { CheckDesk, type Paper } from '@/components/domain/check/check-desk'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { getMaterialCheck, type MaterialCheckView } from '@/lib/application/queries/get-material-check'
import { businessNow } from '@/lib/platform/clock'
import { requirePlace } from '../../../require-place'
import { check } from './actions'

export const metadata: Metadata = { title: '核对材料' }

export default async function CheckPage({ params }: PageProps<'/office/applications/[id]/check'>) {
  const actor = await requirePlace('applications')
  const view = await getMaterialCheck(actor, (await params).id, await businessNow())
  if (!view) notFound()
  const papers = papersOf(view)
  const back = <LinkButton href={paths.application(view.id)}>返回申报件</LinkButton>
  return (
    <>
      <PageHeader
        title="核对材料"
        subtitle={`${view.number} · ${view.title} · ${view.beneficiary}`}
        breadcrumbs={[
          { href: paths.applications(), label: '申报件' },
          { href: paths.application(view.id), label: view.number },
        ]}
        actions={back}
      />
      {papers.length === 0 ? (
        <Panel>
          <EmptyState
            icon={<FileX aria-hidden />}
            title="本件没有材料"
            why="申报人没有提交材料，或者本事项不要求材料。填报值与登记值的对照在申报件页面。"
            action={back}
          />
        </Panel>
      ) : (
        <CheckDesk view={view} papers={papers} action={check} />
      )}
    </>
  )
}

/** Every file of every paper, in the rulebook's order. */
const papersOf = ({ materials }: MaterialCheckView): Paper[] =>
  materials.flatMap(({ code, name, files }) =>
    files.flatMap(({ attachmentId, mimeType, originalName, erasedAt }) => {
      if (erasedAt !== null) return []
      const isPdf = mimeType === 'application/pdf'
      const [href, src] = [paths.file(attachmentId), isPdf ? paths.fileView(attachmentId) : paths.file(attachmentId)]
      return { id: attachmentId, code, name, fileName: originalName, isPdf, href, src }
    }),
  )
