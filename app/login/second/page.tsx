import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { paths } from '@/app/paths'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { isLoginPending } from '@/lib/account/queries/is-login-pending'
import { readTicket } from '@/lib/platform/oidc/browser'
import { publicOrActor } from '@/lib/platform/session'
import { readNext } from '../read-next'
import { finishLoginAction } from './actions'
import { SecondStepForm } from './second-step-form'

export const metadata: Metadata = { title: '动态口令' }

export default async function SecondStepPage({ searchParams }: PageProps<'/login/second'>) {
  const ticket = await readTicket()
  const next = readNext((await searchParams).next)
  if (!ticket || !(await isLoginPending(await publicOrActor(), ticket))) redirect(paths.loginAs('staff', next))
  return (
    <div className="mx-auto max-w-md">
      <PageHeader title="动态口令" subtitle="密码已核对。请打开手机上的身份验证应用。" />
      <Panel>
        <SecondStepForm action={finishLoginAction} ticket={ticket} next={next} />
      </Panel>
    </div>
  )
}
