'use client'
import { useSelectedLayoutSegment } from 'next/navigation'
import type { ReactNode } from 'react'

/** Shows one segment of the section as it is and every other within the frame: a layout on the server knows no path. */
export function BareSegment({
  segment,
  framed,
  children,
}: {
  segment: string
  framed: ReactNode
  children: ReactNode
}) {
  return useSelectedLayoutSegment() === segment ? children : framed
}
