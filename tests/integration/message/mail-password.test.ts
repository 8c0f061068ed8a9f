import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, expect, it } from 'vitest'
import { parseMailAddress } from '@/lib/kernel/mail-address'
import { deliverOutbox } from '@/lib/platform/deliver-outbox'
import { enqueueMails } from '@/lib/platform/outbox'
import { prisma } from '@/lib/platform/prisma'

const COUNTY = '510796'
const NOW = new Date('2026-09-14T02:00:00Z')

/** Passwords the server was told. It would take them without TLS. */
const told: unknown[] = []
const server = new SMTPServer({
  disabledCommands: ['STARTTLS'],
  allowInsecureAuth: true,
  onAuth(auth, _session, callback) {
    told.push(auth.password)
    callback(null, { user: auth.username ?? '' })
  },
})
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())))

// The configuration is read at its first use, which is after these lines.
process.env.JUCAI_MODE = 'production'
process.env.JUCAI_SMTP_URL = `smtp://rencai:secret@127.0.0.1:${(server.server.address() as AddressInfo).port}`
process.env.JUCAI_MAIL_FROM = 'rencai@qingshan.example'

it('is not said to a server without TLS: the mail waits until the set-up is put right', async () => {
  const address = parseMailAddress('li.hong@example.com')
  if (!address.ok) throw new Error(address.failure.text)
  const content = { subject: '【聚才】到期催办', text: '今天到期', path: null }
  await enqueueMails(prisma, { countyCode: COUNTY }, [{ address: address.value, template: 'test.mail', content }], NOW)
  expect(await deliverOutbox(COUNTY, NOW)).toBe(0)
  expect(told).toEqual([])
  expect(await prisma.outboxMessage.findMany({ where: { countyCode: COUNTY } })).toMatchObject([
    { status: 'pending', attempts: 1, lastError: expect.stringMatching(/^smtp E/) as string },
  ])
})
