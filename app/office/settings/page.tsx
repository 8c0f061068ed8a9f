import { redirect } from 'next/navigation'
import { paths } from '@/app/paths'
import { requireRole } from '@/lib/platform/session'

export default async function SettingsPage() {
  await requireRole('systemAdmin', 'securityAdmin')
  redirect(paths.settingsPeople())
}
