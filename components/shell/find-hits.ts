export type CommandHit = { href: string; title: string; note?: string }
export type CommandGroup = { label: string; hits: readonly CommandHit[] }

const PAUSE_MILLISECONDS = 150

/** Asks after a short pause in typing; not by the address, since it may be somebody's number. Null when it could not be asked; an aborted question answers with nothing. */
export async function findHits(
  url: string,
  question: string,
  signal: AbortSignal,
): Promise<readonly CommandGroup[] | null> {
  await new Promise((resolve) => setTimeout(resolve, PAUSE_MILLISECONDS))
  if (signal.aborted) return []
  try {
    const answer = await fetch(url, {
      method: 'POST',
      signal,
      headers: { accept: 'application/json', 'content-type': 'application/json' },
      body: JSON.stringify({ q: question }),
    })
    if (!answer.ok) return null
    const body: unknown = await answer.json()
    return isGroups(body) ? body.groups.filter(({ hits }) => hits.length > 0) : null
  } catch {
    return signal.aborted ? [] : null
  }
}

/** Our own server writes this answer; the shape is looked at so that a login page in its place is not taken for hits. */
const isGroups = (body: unknown): body is { groups: readonly CommandGroup[] } =>
  typeof body === 'object' && body !== null && 'groups' in body && Array.isArray(body.groups)
