import { Badge } from '@/components/ui/badge'
import type { HeldInformation } from '@/lib/disclosure/rules/held-information'

/** What is held, what for, where it is from and how long it is kept. */
export const HeldList = ({ held }: { held: readonly HeldInformation[] }) => (
  <ul className="divide-y divide-line">
    {held.map(({ what, why, from, isSensitive, isSealed, kept }) => (
      <li key={what} className="py-2.5 first:pt-0 last:pb-0">
        <span className="font-medium">{what}</span>{' '}
        {isSensitive ? <Badge>敏感信息{isSealed ? '，加密保存' : ''}</Badge> : null}
        <span className="block text-ink-2">用途：{why}</span>
        <span className="block text-sm text-ink-3">
          来源：{from}；保存：{kept}
        </span>
      </li>
    ))}
  </ul>
)
