import { describe, expect, it } from 'vitest'
import { forgetOldLogins } from '@/lib/account/commands/forget-old-logins'
import { keepWords } from '@/lib/account/commands/keep-words'
import { getKeptWords } from '@/lib/account/queries/get-kept-words'
import { KeepWordsInput } from '@/lib/account/schema'
import { systemActor } from '@/lib/kernel/actor'
import { businessNow, wallNow } from '@/lib/platform/clock'
import { prisma } from '@/lib/platform/prisma'
import { actorFor } from '../../support/personas'

const FORM = 'pass:00000000-0000-4000-8000-000000000001'
const A_MONTH = 31 * 24 * 60 * 60 * 1000

async function keep(persona: string, words: Record<string, string>): Promise<void> {
  const actor = await actorFor(persona)
  const input = KeepWordsInput.parse({ form: FORM, words })
  expect((await keepWords(actor, input, await businessNow())).ok).toBe(true)
}
const keptBy = async (persona: string) => (await getKeptWords(await actorFor(persona), { form: FORM }))?.words ?? null
const begun = () => prisma.auditEvent.count({ where: { action: 'account.keepWords' } })

describe('unsent words', () => {
  it('are kept as last typed, for who typed them alone; the record says once that they were begun', async () => {
    const before = await begun()
    await keep('wangfang', { opinion: '材料齐', 'fields/payee': '' })
    await keep('wangfang', { opinion: '材料齐全，予以受理。' })
    expect(await keptBy('wangfang')).toEqual({ opinion: '材料齐全，予以受理。' })
    expect(await keptBy('zhangmin')).toBeNull()
    expect(await begun()).toBe(before + 1)
  })

  it('are forgotten when they are sent or emptied', async () => {
    await keep('zhangmin', { opinion: '同意' })
    await keep('zhangmin', { opinion: ' ' })
    expect(await keptBy('zhangmin')).toBeNull()
  })

  it('are forgotten after a month', async () => {
    await keep('chenhui', { opinion: '老的' })
    await keep('qianjin', { opinion: '新的' })
    const { accountId } = await actorFor('chenhui')
    await prisma.keptWords.updateMany({
      where: { accountId },
      data: { keptAt: new Date(wallNow().getTime() - A_MONTH) },
    })
    const system = systemActor((await actorFor('chenhui')).countyCode)
    expect((await forgetOldLogins(system, {}, await businessNow())).ok).toBe(true)
    expect(await keptBy('chenhui')).toBeNull()
    expect(await keptBy('qianjin')).toEqual({ opinion: '新的' })
  })

  it('are refused under a name that is none, and in a flood', () => {
    expect(KeepWordsInput.safeParse({ form: '../etc', words: {} }).success).toBe(false)
    const flood = Object.fromEntries(Array.from({ length: 61 }, (_, at) => [`f${at}`, 'x']))
    expect(KeepWordsInput.safeParse({ form: FORM, words: flood }).success).toBe(false)
  })
})
