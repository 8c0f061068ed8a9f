import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { paths } from '@/app/paths'
import { Alert } from '@/components/ui/alert'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { getExternalPerson } from '@/lib/account/queries/get-external-person'
import { listTownships } from '@/lib/account/queries/list-townships'
import type { Actor } from '@/lib/kernel/actor'
import { isDemo } from '@/lib/platform/env'
import { readTicket } from '@/lib/platform/oidc/browser'
import { oidcSettings } from '@/lib/platform/oidc/settings'
import { publicOrActor } from '@/lib/platform/session'
import { NoTexts } from '../login/no-texts'
import { registerSelfAction, requestRegisterCodeAction } from './actions'
import type { Verified } from './person-section'
import { RegisterForm } from './register-form'

export const metadata: Metadata = { title: '人才登记' }

export default async function RegisterPage() {
  const actor = await publicOrActor()
  if (actor.kind !== 'public') redirect(paths.home())
  const [townships, verified] = await Promise.all([listTownships(actor), findVerified(actor)])
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader
        title="人才登记"
        subtitle="还不在人才库中的，在这里登记本人信息。约 3 分钟，登记后即可查看能享受的政策。"
      />
      {verified ? (
        <Alert tone="good" className="mb-4">
          {oidcSettings()?.name}已核验您是{verified.name}
          。您还不在人才库中，在这里登记即可；已经登记过的，请持身份证件到所在乡镇(街道)窗口核对证件号码。
        </Alert>
      ) : null}
      <NoTexts />
      <Panel>
        <RegisterForm
          townships={townships.map(({ code, name }) => ({ value: code, label: name }))}
          requestCode={requestRegisterCodeAction}
          register={registerSelfAction}
          hasInbox={isDemo()}
          verified={verified}
        />
      </Panel>
    </div>
  )
}

/** Whom 政务统一身份认证 answered for in this browser and who is not in the register yet. */
async function findVerified(actor: Actor): Promise<Verified | null> {
  const ticket = oidcSettings() && (await readTicket())
  const person = ticket && (await getExternalPerson(actor, { ticket, audience: 'talent' }))
  if (!ticket || !person || person.realName === null || person.documentNumber === null) return null
  return { ticket, name: person.realName, number: person.documentNumber, phone: person.phone ?? '' }
}
