import type { Metadata } from 'next'
import { SettingsTabs } from '@/app/office/settings/_components/settings-tabs'
import { paths } from '@/app/paths'
import { Alert } from '@/components/ui/alert'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { listReminderRules } from '@/lib/application/queries/list-reminder-rules'
import { REMINDER_LEVEL_LABELS } from '@/lib/application/rules/reminder-levels'
import { hasRole } from '@/lib/kernel/actor'
import { isMailOn } from '@/lib/platform/mail'
import { isSmsOn } from '@/lib/platform/sms'
import { requireRole } from '@/lib/platform/session'
import { ReminderRuleForm } from './reminder-rule-form'

export const metadata: Metadata = { title: '催办规则' }

export default async function ReminderRulesPage() {
  const actor = await requireRole('systemAdmin', 'securityAdmin')
  const rules = await listReminderRules(actor)
  const mayChange = hasRole(actor, 'systemAdmin')
  return (
    <>
      <PageHeader
        title="催办规则"
        subtitle="申报件停在一个环节，到期前后提醒谁。每件每个环节每级只提醒一次，写进办理过程；非工作日不发。"
      />
      <SettingsTabs current={paths.settingsReminders()} />
      <Alert className="mt-4">
        {isMailOn()
          ? '邮件已开通：提醒除站内消息外，也发到本人验证过的邮箱。'
          : '邮件没有开通：提醒只在站内消息里。要开通，请运维人员按运维手册配置邮件服务器。'}
      </Alert>
      {isSmsOn() ? null : (
        <Alert className="mt-4" tone="attention" title="短信没有开通">
          人才和用人单位收不到验证码，不能登录、不能自助登记。请运维人员按运维手册配置短信网关。
        </Alert>
      )}
      <div className="mt-4 grid gap-4 lg:grid-cols-2">
        {rules.map((rule) => (
          <Panel key={rule.level} title={REMINDER_LEVEL_LABELS[rule.level]} note={rule.isOn ? '启用' : '停用'}>
            {mayChange ? <ReminderRuleForm rule={rule} /> : <p>{rule.workingDays} 个工作日</p>}
          </Panel>
        ))}
      </div>
    </>
  )
}
