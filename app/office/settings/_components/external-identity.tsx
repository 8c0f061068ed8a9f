import { unlinkExternalLoginAction } from '@/app/office/settings/actions'
import { ConfirmAction } from '@/components/form/confirm-action'
import { LinkButton } from '@/components/ui/button'
import { Moment } from '@/components/ui/day'
import { DescriptionList } from '@/components/ui/description-list'
import { Panel } from '@/components/ui/panel'
import { isOidcFor, oidcSettings } from '@/lib/platform/oidc/settings'

type Props = {
  accountId: string
  identity: { label: string; linkedAt: Date } | null
  mayUnlink: boolean
  /** For one's own account: where linking begins. */
  linkHref?: string
}

/** Whom the account is linked to at the identity provider, and the ways to link and unlink. Nothing where there is none. */
export function ExternalIdentity({ accountId, identity, mayUnlink, linkHref }: Props) {
  const settings = oidcSettings()
  if (!settings || (!isOidcFor('staff') && !identity)) return null
  return (
    <Panel title={settings.name}>
      <div className="flex flex-wrap items-end justify-between gap-3">
        {identity ? (
          <DescriptionList
            items={[
              { term: '绑定的身份', value: identity.label },
              { term: '绑定时间', value: <Moment value={identity.linkedAt} /> },
            ]}
          />
        ) : (
          <p className="text-ink-2">没有绑定。绑定时核对一次密码，之后可用{settings.name}登录。</p>
        )}
        {!identity && linkHref ? (
          <LinkButton href={linkHref} external>
            去绑定
          </LinkButton>
        ) : null}
        {identity && mayUnlink ? <Unlink accountId={accountId} name={settings.name} /> : null}
      </div>
    </Panel>
  )
}

const Unlink = ({ accountId, name }: { accountId: string; name: string }) => (
  <ConfirmAction
    action={unlinkExternalLoginAction}
    label="解除绑定"
    variant="danger"
    title={`解除${name}绑定？`}
    description="解除后，这个账号在其他地方的登录全部退出，只能用密码登录；需要时可重新绑定。"
    confirm="解除绑定"
    hidden={{ accountId }}
    doneMessage="已解除绑定"
  />
)
