import { cn } from './cn'

/** The shape of what is coming. Put one word for screen readers on the region, not on each bar. */
export const Skeleton = ({ className }: { className?: string }) => (
  <span aria-hidden className={cn('block h-4 animate-breathe rounded-sm bg-wash-strong', className)} />
)

/** A page on its way: a heading and rows. For loading.tsx. */
export function PageSkeleton({ rows = 8 }: { rows?: number }) {
  return (
    <div role="status" aria-label="正在载入" className="space-y-4">
      <Skeleton className="h-7 w-56" />
      <div className="divide-y divide-line rounded-md border border-line bg-sheet">
        {Array.from({ length: rows }, (_, row) => (
          <div key={row} className="flex h-(--row) items-center gap-6 px-4">
            <Skeleton className="w-24" />
            <Skeleton className="w-40" />
            <Skeleton className="ml-auto w-20" />
          </div>
        ))}
      </div>
    </div>
  )
}
