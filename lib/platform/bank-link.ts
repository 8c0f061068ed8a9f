import { z } from 'zod'
import { env } from './env'

/** One payment as the bank is asked to make it. `key` is the bank line's id: whatever is sent twice under it is paid once. */
export type BankOrder = {
  readonly key: string
  readonly batchNumber: string
  readonly payerAccount: string
  readonly account: string
  readonly holderName: string
  readonly branchCode: string | null
  /** Yuan with two decimals, as text. */
  readonly amountYuan: string
  readonly note: string
}

/**
 * What the bank says of a key: it never heard of it; it has it and is at work; it has paid; it has not and will not. Amounts
 * are the bank's own words.
 */
const BankWordSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('unknown') }),
  z.object({ state: z.literal('accepted') }),
  z.object({
    state: z.literal('paid'),
    amountYuan: z.string().regex(/^\d{1,12}\.\d{2}$/),
    settledOn: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  }),
  z.object({ state: z.literal('failed'), code: z.string().max(20), reason: z.string().max(200) }),
])
export type BankWord = z.output<typeof BankWordSchema>

/** 银企直联, or a relay of the county's own in front of it. Both throw when nobody can say what became of it. */
export type BankLink = {
  submit: (order: BankOrder) => Promise<BankWord>
  ask: (key: string) => Promise<BankWord>
}

const PATIENCE_MS = 10_000

/** The link of this county; null where batches go to the bank as files. */
export function bankLink(): BankLink | null {
  const { JUCAI_BANK_URL: address, JUCAI_BANK_TOKEN: token } = env()
  return address === undefined ? null : linkTo(address.replace(/\/$/, ''), token)
}

/** A link to the bank at this address. */
export function linkTo(address: string, token: string | undefined): BankLink {
  const call = async (path: string, init: RequestInit): Promise<BankWord> => {
    const headers = new Headers(init.headers)
    if (token !== undefined) headers.set('Authorization', `Bearer ${token}`)
    const signal = AbortSignal.timeout(PATIENCE_MS)
    const response = await fetch(`${address}${path}`, { ...init, headers, signal, redirect: 'error' })
    if (response.status === 404) return { state: 'unknown' }
    if (!response.ok) throw new Error(`the bank answered ${response.status}`)
    return BankWordSchema.parse(await response.json())
  }
  return {
    submit: ({ key, ...order }) =>
      call('/orders', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
        body: JSON.stringify({ key, ...order }),
      }),
    ask: (key) => call(`/orders/${encodeURIComponent(key)}`, { method: 'GET' }),
  }
}
