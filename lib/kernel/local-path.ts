/**
 * A page of ours that a login may lead to, or null: an address that a browser could take for another site (`//evil`,
 * `/\evil`, `https:…`) or for one of our own machines' doors (`/api/…`) is none.
 */
export function parseLocalPath(text: string): string | null {
  if (text.length > 500 || !/^\/(?![/\\])[\x21-\x7e]*$/.test(text) || text.includes('\\')) return null
  const base = 'http://here.invalid'
  if (!URL.canParse(text, base)) return null
  const { origin, pathname, search } = new URL(text, base)
  if (origin !== base || pathname.startsWith('//') || /^\/(api|login)(\/|$)/.test(pathname)) return null
  return pathname + search
}
