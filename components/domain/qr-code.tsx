import { cn } from '@/components/ui/cn'
import type { QrDrawing } from '@/lib/talent-card/rules/qr-drawing'

/** A QR code, always dark on white: scanners do not read the reverse. */
export function QrCode({ drawing, label, className }: { drawing: QrDrawing; label: string; className?: string }) {
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${drawing.size} ${drawing.size}`}
      shapeRendering="crispEdges"
      className={cn('block rounded-sm bg-white text-black', className)}
    >
      <path d={drawing.path} fill="currentColor" />
    </svg>
  )
}
