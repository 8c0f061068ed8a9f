import { paths } from '@/app/paths'
import { Tabs } from '@/components/ui/tabs'

const TABS = [
  { href: paths.settingsPeople(), label: '人员与角色' },
  { href: paths.delegations(), label: '委托代办' },
  { href: paths.staffing(), label: '人员配备' },
  { href: paths.settingsUnits(), label: '组织机构' },
  { href: paths.settingsCalendar(), label: '工作日历' },
  { href: paths.settingsReminders(), label: '催办规则' },
  { href: paths.settingsRetention(), label: '材料保管' },
]

/** The parts of the settings. */
export const SettingsTabs = ({ current }: { current: string }) => <Tabs label="设置" current={current} tabs={TABS} />
