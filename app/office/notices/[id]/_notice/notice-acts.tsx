import { paths } from '@/app/paths'
import { PaperLinks } from '@/components/domain/paper/paper-links'
import { LinkButton } from '@/components/ui/button'

/** The notice on paper, and as the public reads it. */
export const NoticeActs = ({ id }: { id: string }) => (
  <>
    <PaperLinks kinds={['noticeText']} hrefOf={(kind) => paths.paper(kind, id)} />
    <LinkButton href={paths.publicNotice(id)}>公众看到的页面</LinkButton>
  </>
)
