import { createTransport } from 'nodemailer'
import type { MailAddress } from '@/lib/kernel/mail-address'
import { env } from './env'
import { mailHtml, mailText, type MailContent } from './mail'

/** What to do about a message that did not go out: give it up, try it later, or let the whole channel rest. */
export class DeliveryFault extends Error {
  constructor(
    readonly kind: 'refused' | 'later' | 'away',
    reason: string,
  ) {
    super(reason)
  }
}

export type OutgoingMail = { readonly id: string; readonly to: MailAddress; readonly content: MailContent }

/** Hands one mail to the county's mail server. Its id is the Message-ID, by which a twin is recognised. */
export async function sendMail({ id, to, content }: OutgoingMail): Promise<void> {
  const { JUCAI_SMTP_URL: url, JUCAI_MAIL_FROM: from } = env()
  if (url === undefined || from === undefined) throw new DeliveryFault('away', 'JUCAI_SMTP_URL is not set')
  try {
    await createTransport(optionsFor(url)).sendMail({
      // An envelope of our own: who it goes to is never read out of a header.
      envelope: { from, to: [to] },
      from: { name: '聚才', address: from },
      to: { name: '', address: to },
      subject: content.subject,
      text: mailText(content),
      html: mailHtml(content),
      messageId: `<${id}@${from.slice(from.lastIndexOf('@') + 1)}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
      disableFileAccess: true,
      disableUrlAccess: true,
    })
  } catch (error) {
    throw faultOf(error)
  }
}

/** A password is never said in clear: with one, a server without TLS is refused. All waits end well before the lease. */
const optionsFor = (url: string) => ({
  url,
  requireTLS: new URL(url).password !== '',
  ...{ dnsTimeout: 5_000, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 15_000 },
})

type SmtpError = { code?: string; responseCode?: number; command?: string; response?: string }

/**
 * What the server said of this very mail is about the mail; everything else (no connection, a wrong password, a sender
 * it does not take) is about the server. The answer's text is not kept: servers repeat the address in it.
 */
function faultOf(error: unknown): DeliveryFault {
  const { code, responseCode = 0, command, response = '' } = error as SmtpError
  const enhanced = /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(response)?.[0]
  const reason = ['smtp', code, responseCode || null, enhanced].filter(Boolean).join(' ')
  const isAboutMail = (code === 'EENVELOPE' || code === 'EMESSAGE') && command !== 'MAIL FROM' && responseCode > 0
  if (!isAboutMail) return new DeliveryFault('away', reason)
  return new DeliveryFault(responseCode >= 500 ? 'refused' : 'later', reason)
}
