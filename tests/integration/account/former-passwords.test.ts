import { expect, it } from 'vitest'
import { changePassword } from '@/lib/account/commands/change-password'
import { DEMO_PASSWORD } from '@/lib/account/demo-personas'
import type { Actor } from '@/lib/kernel/actor'
import { wallNow } from '@/lib/platform/clock'
import { asOwner } from '../../support/owner-database'
import { actorFor } from '../../support/personas'

const clear = () =>
  asOwner((client) => client.query('update account set failed_logins = 0, last_failed_at = null, locked_until = null'))

async function change(actor: Actor, currentPassword: string, newPassword: string) {
  await clear()
  return changePassword(actor, { currentPassword, newPassword, repeatedPassword: newPassword }, wallNow())
}

// Shows ASVS 6.2.2
it('takes none of the last five passwords again, and the sixth before', async () => {
  const actor = await actorFor('zhangmin')
  const chosen = [DEMO_PASSWORD, ...['甲', '乙', '丙', '丁'].map((one, at) => `Xinlu-2027-${one}${at}`)]
  for (let at = 1; at < chosen.length; at += 1)
    expect(await change(actor, chosen[at - 1] ?? '', chosen[at] ?? '')).toMatchObject({ ok: true })
  const present = chosen.at(-1) ?? ''
  for (const former of chosen.slice(0, -1))
    expect(await change(actor, present, former)).toMatchObject({ failure: { issues: [{ path: 'newPassword' }] } })
  expect(await change(actor, present, 'Xinlu-2027-wu5')).toMatchObject({ ok: true })
  expect(await change(actor, 'Xinlu-2027-wu5', DEMO_PASSWORD)).toMatchObject({ ok: true })
  const kept = await asOwner((client) =>
    client.query('select 1 from former_password where account_id = $1', [actor.accountId]),
  )
  expect(kept.rowCount).toBe(4)
})
