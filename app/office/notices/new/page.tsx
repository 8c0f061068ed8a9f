import type { Metadata } from 'next'
import { paths } from '@/app/paths'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { previewNotice } from '@/lib/application/queries/preview-notice'
import { isId } from '@/lib/kernel/id'
import { businessNow } from '@/lib/platform/clock'
import { requirePlace } from '../../require-place'
import { noticesHref } from '../_list/notice-tabs'
import { NoticePreviewBody } from './notice-preview-body'

export const metadata: Metadata = { title: '发布公示' }

export default async function NewNoticePage({ searchParams }: PageProps<'/office/notices/new'>) {
  const actor = await requirePlace('notices')
  const { ids = [] } = await searchParams
  const preview = await previewNotice(actor, [ids].flat().filter(isId), await businessNow())
  return (
    <>
      <PageHeader
        title="发布公示"
        subtitle="下面就是公众将看到的内容。发布后不能修改，也不能撤回。"
        breadcrumbs={[{ href: paths.notices(), label: '公示' }]}
      />
      {preview ? (
        <NoticePreviewBody preview={preview} />
      ) : (
        <Panel>
          <EmptyState
            title="没有可以公示的件"
            why="还没有勾选，或者所选的件已经公示、不由您公示。请回到待公示重新勾选。"
            action={
              <LinkButton href={noticesHref('waiting')} variant="primary">
                回到待公示
              </LinkButton>
            }
          />
        </Panel>
      )}
    </>
  )
}
