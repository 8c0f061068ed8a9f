import type { TrialAnswer } from '@/lib/application/queries/try-rulebook'
import type { TrialChange, TrialSubject } from '@/lib/policy/trial/schema'

export type Question = {
  readonly text: string
  readonly day?: string
  readonly person?: TrialSubject
  readonly changes?: readonly TrialChange[]
}

export type PersonFound = {
  readonly id: string
  readonly name: string
  readonly identityMasked: string
  readonly townshipName: string
  readonly employerName: string | null
}

const ADDRESS = '/office/policies/trial'
const PROBLEM = '没有得到试算结果，请检查网络后再试。'

type Asked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: string }

/** Puts a question to the server; a refusal comes back in its own words. */
export const askTrial = (question: Question, signal: AbortSignal): Promise<Asked<TrialAnswer>> =>
  fetchJson(ADDRESS, posting(question, signal))

export const findPeople = (text: string): Promise<Asked<{ people: readonly PersonFound[] }>> =>
  fetchJson(`${ADDRESS}/people`, posting({ q: text }))

const posting = (body: unknown, signal?: AbortSignal): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
  ...(signal ? { signal } : {}),
})

async function fetchJson<T>(address: string, init: RequestInit): Promise<Asked<T>> {
  try {
    const answer = await fetch(address, init)
    const body: unknown = await answer.json()
    return answer.ok ? { ok: true, value: body as T } : { ok: false, problem: problemIn(body) }
  } catch {
    return { ok: false, problem: PROBLEM }
  }
}

const problemIn = (body: unknown): string =>
  typeof body === 'object' && body !== null && 'error' in body && typeof body.error === 'string' ? body.error : PROBLEM
