import type { Metadata } from 'next'
import { paths } from '@/app/paths'
import { PageHeader } from '@/components/ui/page-header'
import { Tabs } from '@/components/ui/tabs'
import { DEMO_PERSONAS } from '@/lib/account/demo-personas'
import { isDemo } from '@/lib/platform/env'
import { oidcSettings } from '@/lib/platform/oidc/settings'
import { currentActor } from '@/lib/platform/session'
import { logInAsPersonaAction, logInWithCodeAction, logInWithPasswordAction, requestLoginCodeAction } from './actions'
import { CodeLoginForm } from './code-login-form'
import { ExternalLogin } from './external-login'
import { kindOf, KINDS, type Kind } from './login-kind'
import { LoginNotice } from './login-notice'
import { PasswordLoginForm } from './password-login-form'
import { PersonaList } from './persona-list'
import { readNext } from './read-next'

export const metadata: Metadata = { title: '登录' }

export default async function LoginPage({ searchParams }: PageProps<'/login'>) {
  const { as, problem, ...query } = await searchParams
  const next = readNext(query.next)
  const kind = kindOf(as, next)
  const actor = await currentActor()
  const external = oidcSettings()
  return (
    <div
      className={isDemo() ? 'grid items-start gap-8 lg:grid-cols-[minmax(0,26rem)_minmax(0,1fr)]' : 'mx-auto max-w-md'}
    >
      <section className="min-w-0">
        <PageHeader title="登录" />
        <LoginNotice problem={problem} name={actor?.name ?? null} withCodes={kind !== 'staff'} next={next} />
        <Tabs
          label="登录身份"
          current={paths.loginAs(kind, next)}
          tabs={(Object.keys(KINDS) as Kind[]).map((one) => ({ href: paths.loginAs(one, next), label: KINDS[one] }))}
        />
        <div className="rounded-b-md border border-t-0 border-line bg-sheet p-5">
          {kind === 'staff' ? (
            <PasswordLoginForm action={logInWithPasswordAction} next={next} />
          ) : (
            <CodeLoginForm
              key={kind}
              kind={kind}
              requestCode={requestLoginCodeAction}
              enter={logInWithCodeAction}
              inboxHref={isDemo() ? paths.demoInbox() : null}
              registerHref={paths.register()}
              next={next}
            />
          )}
          {kind !== 'enterprise' && external?.audiences.includes(kind) ? (
            <ExternalLogin audience={kind} name={external.name} next={next} />
          ) : null}
        </div>
      </section>
      {isDemo() ? <PersonaList personas={DEMO_PERSONAS} action={logInAsPersonaAction} next={next} /> : null}
    </div>
  )
}
