import { mayStandInAddress } from '@/lib/kernel/search-text'

/** The query of an address in which no whole number stands; null when the server could not be asked. */
export async function sealTyped(path: string, entries: readonly (readonly [string, string])[]): Promise<string | null> {
  const query = new URLSearchParams()
  for (const [name, text] of entries) {
    // Beside a box into which something new was typed, what it stood for before is over.
    if (name.endsWith('~')) continue
    const said = mayStandInAddress(path, text) ? text : await tokenOf(text)
    if (said === null) return null
    query.set(name, said)
  }
  return query.toString()
}

async function tokenOf(text: string): Promise<string | null> {
  try {
    const answer = await fetch('/api/search/number', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text }),
    })
    const body: unknown = answer.ok ? await answer.json() : null
    return typeof body === 'object' && body !== null && 'token' in body && typeof body.token === 'string'
      ? body.token
      : null
  } catch {
    return null
  }
}
