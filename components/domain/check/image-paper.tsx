'use client'
import { Maximize, RotateCw, ZoomIn, ZoomOut } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import type { Paper } from './check-desk'

const ZOOMS = [1, 1.5, 2, 3, 4, 6]

/** A photo or scan: larger, smaller, turned, and back to fitting its frame. */
export function ImagePaper({ paper }: { paper: Paper }) {
  const [step, setStep] = useState(0)
  const [turns, setTurns] = useState(0)
  const zoom = (by: number) => setStep((now) => Math.max(0, Math.min(ZOOMS.length - 1, now + by)))
  const turn = () => setTurns((now) => (now + 1) % 4)
  const fit = () => {
    setStep(0)
    setTurns(0)
  }
  const scale = (ZOOMS[step] ?? 1) * 100
  // Lying on its side, it has the frame's height for its width.
  const [width, height] = turns % 2 === 0 ? ['cqw', 'cqh'] : ['cqh', 'cqw']
  return (
    <>
      <div
        role="toolbar"
        aria-label="查看原件"
        className="flex flex-wrap items-center gap-1 border-b border-line px-3 py-1.5"
      >
        <Tool label="放大" keys="+" icon={<ZoomIn aria-hidden />} onPress={() => zoom(1)} />
        <Tool label="缩小" keys="-" icon={<ZoomOut aria-hidden />} onPress={() => zoom(-1)} />
        <Tool label="旋转" keys="r" icon={<RotateCw aria-hidden />} onPress={turn} />
        <Tool label="适合窗口" keys="0" icon={<Maximize aria-hidden />} onPress={fit} />
        <output className="ml-1 text-sm text-ink-3">
          {scale}%{turns > 0 ? ` · 旋转 ${turns * 90}°` : ''}
        </output>
      </div>
      {/* Scrolled by keys as well: it takes the focus. */}
      <div
        tabIndex={0}
        role="group"
        aria-label="原件图像"
        className="[container-type:size] h-[60dvh] overflow-auto bg-wash lg:h-auto lg:min-h-0 lg:flex-1"
      >
        <div className="relative overflow-hidden" style={{ width: `${scale}cqw`, height: `${scale}cqh` }}>
          {/* eslint-disable-next-line @next/next/no-img-element -- the optimizer is off: papers are sent as they are */}
          <img
            src={paper.src}
            alt={`${paper.name} ${paper.fileName}`}
            className="absolute top-1/2 left-1/2 max-w-none -translate-1/2 object-contain"
            style={{ width: `${scale}${width}`, height: `${scale}${height}`, rotate: `${turns * 90}deg` }}
          />
        </div>
      </div>
    </>
  )
}

const Tool = (props: { label: string; keys: string; icon: ReactNode; onPress: () => void }) => (
  <Button
    variant="quiet"
    size="icon"
    aria-label={props.label}
    data-shortcut={props.keys}
    aria-keyshortcuts={props.keys}
    title={`${props.label}（${props.keys}）`}
    onClick={props.onPress}
  >
    {props.icon}
  </Button>
)
