import type { Actor } from '@/lib/kernel/actor'
import { invalidField, type Failure } from '@/lib/kernel/failure'
import type { Tx } from '@/lib/platform/transaction'
import type { Talent } from '../model'
import { isTalentVisible } from '../repository/visible-talents'

const TWICE = '如是同一个人登记了两次，请由人才办在登记页选“与另一份合并”'

/**
 * That the identity is registered already: by whom, where the officer may see it; where to ask, where not. `correcting`:
 * there are two entries, and they may be one person.
 */
export async function describeTwin(
  tx: Tx,
  actor: Actor,
  twin: Talent,
  { correcting = false }: { correcting?: boolean } = {},
): Promise<Failure> {
  const isVisible = await isTalentVisible(tx, actor, twin.id)
  const whose = isVisible
    ? `已登记在“${twin.name}（${twin.identityMasked}）”名下，${correcting ? TWICE : '请打开其登记更正'}`
    : '已在其他乡镇登记，请联系人才办核对'
  return invalidField('identityNumber', `该证件号码${whose}`)
}
