import { ActionButton } from '@/components/form/action-button'
import { CheckboxGroupField } from '@/components/form/choice-field'
import { FormActions } from '@/components/form/form-actions'
import { FormShell } from '@/components/form/form-shell'
import { SubmitButton } from '@/components/form/submit-button'
import { Panel } from '@/components/ui/panel'
import { CHANNEL_LABELS, MESSAGE_KIND_LABELS } from '@/lib/message/labels'
import type { MessageSettings } from '@/lib/message/queries/get-message-settings'
import { choose, removeAddress, requestCode, verifyAddress } from './actions'
import { MailAddressForm } from './mail-address-form'

/** 通知方式: the mail address, proven, and what goes out besides the inbox. `hasInbox`: mails lie in the demo's inbox. */
export const ChannelPanel = ({ settings, hasInbox }: { settings: MessageSettings; hasInbox: boolean }) => (
  <Panel title="通知方式" className="mt-6">
    <div className="grid gap-6 lg:grid-cols-2">
      <section aria-label="接收邮箱" className="space-y-3">
        <Address settings={settings} hasInbox={hasInbox} />
      </section>
      <Choice settings={settings} />
    </div>
  </Panel>
)

function Address({ settings, hasInbox }: { settings: MessageSettings; hasInbox: boolean }) {
  const { isMailOn, address } = settings
  if (!isMailOn) return <p className="text-ink-2">本系统没有开通邮件，消息只在这里看。</p>
  return (
    <>
      {address === null ? (
        <p>还没有接收邮箱。验证一个邮箱后，消息也会发到那里。</p>
      ) : (
        <>
          <p>
            接收邮箱：<span className="font-medium break-all">{address}</span>（已验证）
          </p>
          <ActionButton action={removeAddress} size="sm" doneMessage="已删除接收邮箱">
            删除接收邮箱
          </ActionButton>
        </>
      )}
      {/* A new form once the address changed: what was typed has done its work. */}
      <MailAddressForm
        key={address}
        label={address === null ? '电子邮箱' : '换成别的邮箱'}
        requestCode={requestCode}
        verify={verifyAddress}
        hasInbox={hasInbox}
      />
    </>
  )
}

const Choice = ({ settings: { kinds, ways, isMailOn } }: { settings: MessageSettings }) => (
  <FormShell action={choose} label="通知方式" doneMessage="通知方式已保存">
    {ways
      .filter(({ channel }) => isMailOn || channel === 'sms')
      .map(({ channel, wanted }) => (
        <CheckboxGroupField
          key={channel}
          name={`${channel}[]`}
          label={`同时${CHANNEL_LABELS[channel]}通知`}
          options={kinds.map((kind) => ({ value: kind, label: MESSAGE_KIND_LABELS[kind] }))}
          defaultValue={wanted}
          inline
        />
      ))}
    <p className="text-sm text-ink-2">
      站内消息总有，不能取消。
      {ways.some(({ channel }) => channel === 'sms')
        ? '申报的受理、补正、决定和英才卡的变动关系到您的权利，总会照常通知，不在此列。'
        : null}
    </p>
    <FormActions>
      <SubmitButton variant="secondary">保存</SubmitButton>
    </FormActions>
  </FormShell>
)
