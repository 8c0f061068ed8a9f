import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { paths } from '@/app/paths'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { listTownships } from '@/lib/account/queries/list-townships'
import { isDemo } from '@/lib/platform/env'
import { publicOrActor } from '@/lib/platform/session'
import { registerSelfAction, requestRegisterCodeAction } from './actions'
import { RegisterForm } from './register-form'

export const metadata: Metadata = { title: '人才登记' }

export default async function RegisterPage() {
  const actor = await publicOrActor()
  if (actor.kind !== 'public') redirect(paths.home())
  const townships = await listTownships(actor)
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader
        title="人才登记"
        subtitle="还不在人才库中的，在这里登记本人信息。约 3 分钟，登记后即可查看能享受的政策。"
      />
      <Panel>
        <RegisterForm
          townships={townships.map(({ code, name }) => ({ value: code, label: name }))}
          requestCode={requestRegisterCodeAction}
          register={registerSelfAction}
          hasInbox={isDemo()}
        />
      </Panel>
    </div>
  )
}
