import { FileX } from 'lucide-react'
import { Moment } from '@/components/ui/day'

/** Where a paper stood whose time was over. */
export const ErasedFile = ({ at }: { at: Date }) => (
  <li className="flex flex-wrap items-center gap-x-2 text-ink-2">
    <FileX aria-hidden className="size-4 shrink-0 text-ink-3" />
    <span>
      材料已按规定于 <Moment value={at} short /> 删除
    </span>
  </li>
)
