import { isId } from '@/lib/kernel/id'
import { PAPER_KINDS, type PaperKind } from '@/lib/paper/model'

/** The template an address names; without a version, what the system came with. Null: it names none. */
export function askedTemplate(kind: string, request: Request): { kind: PaperKind; versionId: string | null } | null {
  const known = PAPER_KINDS.find((one) => one === kind)
  const version = new URL(request.url).searchParams.get('version')
  return known === undefined || (version !== null && !isId(version)) ? null : { kind: known, versionId: version }
}
