import { env } from '@/lib/platform/env'
import { wallNow } from '@/lib/platform/clock'
import { disconnectPrisma, prisma } from '@/lib/platform/prisma'
import { seedFirstAdministrators } from '@/prisma/seed/accounts'
import { seedCalendar } from '@/prisma/seed/calendar'
import { isSmsOn } from '@/lib/platform/sms'
import '@/lib/wiring/register'
import { runMain } from './run-main'

/**
 * Makes a county's own database ready to work in: loads the State Council notices the house ships and, where nobody can
 * log in yet, opens the three administrators and the leader who confirms as the second person, and prints their first passwords, once.
 */
runMain(async () => {
  await seedCalendar()
  if ((await prisma.account.count()) === 0) {
    const opened = await seedFirstAdministrators(env().JUCAI_COUNTY, process.env.JUCAI_COUNTY_NAME ?? '本县', wallNow())
    process.stdout.write('三位管理员和分管领导的首次登录口令，只显示这一次，请分别交给四个人；首次登录须修改：\n')
    for (const { userName, initialPassword } of opened) process.stdout.write(`  ${userName}  ${initialPassword}\n`)
  }
  if (!isSmsOn())
    process.stdout.write('短信网关没有配置（JUCAI_SMS_URL）：人才和用人单位收不到验证码，见 docs/runbook.md。\n')
  await disconnectPrisma()
})
