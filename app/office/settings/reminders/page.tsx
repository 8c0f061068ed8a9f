import type { Metadata } from 'next'
import { SettingsTabs } from '@/app/office/settings/_components/settings-tabs'
import { paths } from '@/app/paths'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { listReminderRules } from '@/lib/application/queries/list-reminder-rules'
import { REMINDER_LEVEL_LABELS } from '@/lib/application/rules/reminder-levels'
import { hasRole } from '@/lib/kernel/actor'
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
