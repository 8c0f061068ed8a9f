import { ChevronRight, IdCard } from 'lucide-react'
import Link from 'next/link'
import { paths } from '@/app/paths'

/** The way to one's own 英才卡. */
export const CardLink = () => (
  <Link
    href={paths.myCard()}
    className="mt-5 flex min-h-16 items-center gap-3 rounded-md border border-night bg-night px-4 text-gold hover:opacity-95"
  >
    <IdCard aria-hidden className="size-6 stroke-[1.5]" />
    <span className="flex-1 text-lg font-medium">我的英才卡</span>
    <ChevronRight aria-hidden className="size-5" />
  </Link>
)
