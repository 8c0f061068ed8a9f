import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react'
import Link from 'next/link'

/** A heading that sorts. The order lives in the address. */
export function SortLink({ label, sorted, href }: { label: string; sorted: 'asc' | 'desc' | null; href: string }) {
  const Sign = sorted === 'asc' ? ArrowUp : sorted === 'desc' ? ArrowDown : ChevronsUpDown
  return (
    <Link href={href} prefetch={false} scroll={false} className="inline-flex items-center gap-1 hover:text-ink">
      {label}
      <Sign aria-hidden className="size-3.5" />
    </Link>
  )
}
