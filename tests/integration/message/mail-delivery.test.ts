import { createServer, type AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { parseMailAddress, type MailAddress } from '@/lib/kernel/mail-address'
import { deliverOutbox } from '@/lib/platform/deliver-outbox'
import type { MailContent } from '@/lib/platform/mail'
import { enqueueMails } from '@/lib/platform/outbox'
import { prisma } from '@/lib/platform/prisma'

/** A county of its own: what others left in the outbox is not sent. */
const COUNTY = '510797'
const NOW = new Date('2026-09-14T02:00:00Z')
const minutes = (count: number): Date => new Date(NOW.getTime() + count * 60_000)

type Received = { from: string; to: string[]; raw: string }
const received: Received[] = []
/** What the server says to a recipient or to the text, while it is not content. */
let objection: { to?: [number, string]; text?: [number, string] } = {}

const answer = ([responseCode, text]: [number, string]): Error => Object.assign(new Error(text), { responseCode })
const OPTIONS: SMTPServerOptions = {
  disabledCommands: ['AUTH', 'STARTTLS'],
  onRcptTo: (_address, _session, callback) => callback(objection.to ? answer(objection.to) : null),
  onData(stream, session, callback) {
    const chunks: Buffer[] = []
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    stream.on('end', () => {
      if (objection.text) return callback(answer(objection.text))
      const { mailFrom, rcptTo } = session.envelope
      const from = mailFrom === false ? '' : mailFrom.address
      received.push({ from, to: rcptTo.map(({ address }) => address), raw: Buffer.concat(chunks).toString('utf8') })
      callback()
    })
  },
}

/** A port nobody listens at now. */
const port = await new Promise<number>((resolve) => {
  const probe = createServer().listen(0, '127.0.0.1', () => {
    const { port: free } = probe.address() as AddressInfo
    probe.close(() => resolve(free))
  })
})
// The configuration is read at its first use, which is after these lines.
process.env.JUCAI_MODE = 'production'
process.env.JUCAI_SMTP_URL = `smtp://127.0.0.1:${port}`
process.env.JUCAI_MAIL_FROM = 'rencai@qingshan.example'

let server: SMTPServer | null = null
const open = () =>
  new Promise<void>((resolve) => {
    server = new SMTPServer(OPTIONS)
    server.listen(port, '127.0.0.1', resolve)
  })
const close = () => new Promise<void>((resolve) => (server ? server.close(resolve) : resolve()))
afterAll(close)
beforeEach(async () => {
  await close()
  await open()
  received.length = 0
  objection = {}
  await prisma.outboxMessage.deleteMany({ where: { countyCode: COUNTY } })
})

const addressOf = (text: string): MailAddress => {
  const parsed = parseMailAddress(text)
  if (!parsed.ok) throw new Error(parsed.failure.text)
  return parsed.value
}
const TO = addressOf('li.hong@example.com')
const CONTENT = { subject: '【聚才】到期催办', text: '申报 2026-0001 今天到期', path: '/messages/1' }
const wait = (content: Partial<MailContent> = {}, to = TO) =>
  enqueueMails(
    prisma,
    { countyCode: COUNTY },
    [{ address: to, template: 'test.mail', content: { ...CONTENT, ...content } }],
    NOW,
  )
const rows = () => prisma.outboxMessage.findMany({ where: { countyCode: COUNTY }, orderBy: { id: 'asc' } })
const state = async () => (await rows()).map(({ status, attempts, lastError }) => [status, attempts, lastError])

const headerOf = (raw: string, name: string): string =>
  new RegExp(`^${name}: ((?:.*\r\n[ \t])*.*)$`, 'im').exec(raw)?.[1]?.replace(/\r\n[ \t]+/g, ' ') ?? ''
const decoded = (header: string): string =>
  header
    .replace(/\?= =\?/g, '?==?')
    .replace(/=\?utf-8\?(b|q)\?(.*?)\?=/gi, (_whole, kind: string, text: string) =>
      kind.toLowerCase() === 'b'
        ? Buffer.from(text, 'base64').toString()
        : decodeURIComponent(text.replace(/_/g, ' ').replace(/=/g, '%')),
    )
/** A part of a mail in clear, by its kind. */
function partOf(raw: string, kind: string): string {
  const [head = '', ...text] = (raw.split(`Content-Type: ${kind}`)[1] ?? '').split('\r\n\r\n')
  const body = text.join('\r\n\r\n').split('\r\n--')[0] ?? ''
  const isBase64 = /Content-Transfer-Encoding: base64/i.test(head)
  const plain = isBase64 ? Buffer.from(body, 'base64').toString() : unquoted(body)
  return plain.replace(/\r\n/g, '\n')
}

const unquoted = (text: string): string =>
  decodeURIComponent(
    text
      .replace(/=\r\n/g, '')
      .replace(/%/g, '%25')
      .replace(/=([0-9A-F]{2})/g, '%$1'),
  )

describe('a mail', () => {
  it('goes out once, as plain text and HTML, with the link to the thing', async () => {
    await wait()
    expect(await deliverOutbox(COUNTY, NOW)).toBe(1)
    expect(await deliverOutbox(COUNTY, minutes(600))).toBe(0)
    expect(received).toHaveLength(1)
    const { from, to, raw } = received[0] as Received
    expect([from, to]).toEqual(['rencai@qingshan.example', ['li.hong@example.com']])
    expect(decoded(headerOf(raw, 'Subject'))).toBe('【聚才】到期催办')
    expect(headerOf(raw, 'Message-ID')).toBe(`<${(await rows())[0]?.id}@qingshan.example>`)
    const link = new URL('/messages/1', process.env.NEXTAUTH_URL).href
    expect(partOf(raw, 'text/plain')).toContain(`申报 2026-0001 今天到期\n\n打开查看（需登录）：${link}`)
    expect(partOf(raw, 'text/html')).toContain(`<p>申报 2026-0001 今天到期</p>\n<p><a href="${link}">打开查看</a>`)
    expect(await state()).toEqual([['sent', 1, null]])
  })

  // Shows ASVS 14.2.4
  it('lies sealed in the database, its address too', async () => {
    await wait()
    const text = JSON.stringify(await rows())
    for (const secret of ['li.hong', '到期', '2026-0001']) expect(text).not.toContain(secret)
    expect((await rows())[0]?.recipientMasked).toBe('l***@example.com')
  })

  it('that two workers see is sent by one of them', async () => {
    await wait()
    const sent = await Promise.all([deliverOutbox(COUNTY, NOW), deliverOutbox(COUNTY, NOW)])
    expect(sent.toSorted()).toEqual([0, 1])
    expect(received).toHaveLength(1)
  })
})

describe('a server that', () => {
  it('asks to come back is asked again when the wait is over', async () => {
    await wait()
    objection = { to: [451, '4.7.1 Greylisted, try again'] }
    expect(await deliverOutbox(COUNTY, NOW)).toBe(0)
    expect(await state()).toEqual([['pending', 1, 'smtp EENVELOPE 451 4.7.1']])
    objection = {}
    expect(await deliverOutbox(COUNTY, minutes(1))).toBe(0)
    expect(await deliverOutbox(COUNTY, minutes(3))).toBe(1)
    expect(await state()).toEqual([['sent', 2, null]])
  })

  it('refuses for good is not asked again; what it said of whom is not kept', async () => {
    await wait()
    await wait({}, addressOf('other@example.com'))
    objection = { to: [550, '5.1.1 <li.hong@example.com> no such user'] }
    await deliverOutbox(COUNTY, NOW)
    const refused = ['failed', 1, 'smtp EENVELOPE 550 5.1.1']
    expect(await state()).toEqual([refused, refused])
    objection = {}
    expect(await deliverOutbox(COUNTY, minutes(6000))).toBe(0)
    expect(received).toEqual([])
  })

  it('takes the address but not the text is understood the same way', async () => {
    await wait()
    objection = { text: [554, '5.7.1 Message rejected'] }
    await deliverOutbox(COUNTY, NOW)
    expect(await state()).toEqual([['failed', 1, 'smtp EMESSAGE 554 5.7.1']])
  })

  // Shows ASVS 16.5.2
  it('is away costs one mail one try, and gets all of them when it is back', async () => {
    await Promise.all([wait(), wait(), wait()])
    await close()
    expect(await deliverOutbox(COUNTY, NOW)).toBe(0)
    expect((await rows()).map(({ status, attempts }) => [status, attempts]).toSorted()).toEqual([
      ['pending', 0],
      ['pending', 0],
      ['pending', 1],
    ])
    await open()
    expect(await deliverOutbox(COUNTY, minutes(3))).toBe(3)
    expect(received).toHaveLength(3)
  })

  it('stays away for three days is given up', async () => {
    await wait()
    await close()
    for (let round = 0; round < 12; round += 1) await deliverOutbox(COUNTY, minutes(2 ** (round + 2)))
    expect((await rows()).map(({ status, attempts }) => [status, attempts])).toEqual([['failed', 11]])
  })
})

describe('nobody', () => {
  // Shows ASVS 1.3.11
  it('begins a header in a subject', async () => {
    await wait({ subject: '催办\r\nBcc: thief@example.com\r\n\r\nhello' })
    await deliverOutbox(COUNTY, NOW)
    const { raw, to } = received[0] as Received
    expect(headerOf(raw, 'Bcc')).toBe('')
    expect(decoded(headerOf(raw, 'Subject'))).toBe('催办 Bcc: thief@example.com hello')
    expect(to).toEqual(['li.hong@example.com'])
  })

  it('ends a mail early, or puts marks into it, by words', async () => {
    await wait({ text: '第一行\r\n.\r\nRCPT TO:<thief@example.com>\r\n<img src=x onerror=alert(1)>"&' })
    await deliverOutbox(COUNTY, NOW)
    expect(received.map(({ to }) => to)).toEqual([['li.hong@example.com']])
    expect(partOf(received[0]?.raw ?? '', 'text/html')).toContain('&lt;img src=x onerror=alert(1)&gt;&quot;&amp;')
  })

  it.each([
    'a@example.com\r\nBcc: b@example.com',
    'a@example.com, b@example.com',
    '"a@evil.example, x"@example.com',
    'A <a@example.com>',
    'a@example.com>',
    'a b@example.com',
    'a@[127.0.0.1]',
    'a@localhost',
    '@example.com',
    '.a@example.com',
    `${'a'.repeat(65)}@example.com`,
    '',
  ])('has the address %j', (text) => {
    expect(parseMailAddress(text).ok).toBe(false)
  })
})
