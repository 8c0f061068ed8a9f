import { cn } from '@/components/ui/cn'

/** A trend the height of a line of text, beside the figure it leads to. `label` says it in words. */
export function Sparkline({
  values,
  label,
  className,
}: {
  values: readonly number[]
  label: string
  className?: string
}) {
  const most = Math.max(1e-9, ...values)
  const step = 100 / Math.max(1, values.length)
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox="0 0 100 24"
      preserveAspectRatio="none"
      className={cn('inline-block h-[1em] w-20 fill-series-1', className)}
    >
      {values.map((value, index) => {
        const height = Math.max(1, (value / most) * 24)
        return <rect key={index} x={index * step} y={24 - height} width={step * 0.72} height={height} />
      })}
    </svg>
  )
}
