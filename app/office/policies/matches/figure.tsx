import Link from 'next/link'

/** A figure that opens its rows; nothing to open at zero. It lies above the link of the whole row. */
export const Figure = ({ href, count }: { href: string; count: number }) =>
  count === 0 ? (
    <span className="text-ink-3">0</span>
  ) : (
    <Link href={href} prefetch={false} className="relative z-1 text-blue tabular-nums hover:underline">
      {count.toLocaleString('zh-CN')}
    </Link>
  )
