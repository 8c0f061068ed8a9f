import Link from 'next/link'
import type { ReactNode } from 'react'
import { formatYuan } from '@/components/ui/format-money'
import type { Fen } from '@/lib/kernel/fen'
import { FIGURE } from './cells'

/** A figure that opens its entries; nothing is a stroke. */
export const Figure = ({ value, href, children }: { value: Fen; href: string; children?: ReactNode }) => (
  <td className={FIGURE}>
    {value === 0 ? (
      '—'
    ) : (
      <Link prefetch={false} className="link" href={href}>
        {formatYuan(value)}
      </Link>
    )}
    {children}
  </td>
)
