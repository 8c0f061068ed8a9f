import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { paths } from '@/app/paths'
import { Alert } from '@/components/ui/alert'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { getExternalPerson } from '@/lib/account/queries/get-external-person'
import { readTicket } from '@/lib/platform/oidc/browser'
import { oidcSettings } from '@/lib/platform/oidc/settings'
import { publicOrActor } from '@/lib/platform/session'
import { link } from './actions'
import { readNext } from '../read-next'
import { LinkForm } from './link-form'

export const metadata: Metadata = { title: '绑定统一身份认证' }

export default async function LinkLoginPage({ searchParams }: PageProps<'/login/link'>) {
  const [ticket, settings] = [await readTicket(), oidcSettings()]
  const next = readNext((await searchParams).next)
  const person = ticket && (await getExternalPerson(await publicOrActor(), { ticket, audience: 'staff' }))
  if (!ticket || !person || !settings) redirect(paths.loginAs('staff', next))
  const name = person.realName ?? person.userName
  return (
    <div className="mx-auto max-w-md">
      <PageHeader title={`绑定${settings.name}`} subtitle="核对一次密码，今后用它登录。" />
      <Alert tone="good" className="mb-4">
        {settings.name}已核验：{name ? <strong className="font-medium text-ink">{name}</strong> : '您的身份'}
        。如不是您本人，请关闭本页。
      </Alert>
      <Panel>
        <LinkForm action={link} ticket={ticket} next={next} userName={person.userName} />
      </Panel>
    </div>
  )
}
