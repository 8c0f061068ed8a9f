'use client'
import { useState } from 'react'
import { TrialPanel } from '@/components/rulebook-trial/trial-panel'
import { Button } from '@/components/ui/button'

/** 试一试 of what is being written, asked for only once it is wanted. `isSound`: whether there is a whole rulebook to try. */
export function TrialBelow({ text, isSound }: { text: string; isSound: boolean }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <section aria-label="试一试" className="mt-4">
      <div className="flex flex-wrap items-center gap-3">
        <Button type="button" aria-expanded={isOpen} disabled={!isSound} onClick={() => setOpen(!isOpen)}>
          {isOpen ? '收起试算' : '试一试'}
        </Button>
        <p className="text-ink-2">
          {isSound ? '拿界线两边的人试算正在写的规则，不必先存草案。' : '规则改完整之后，可以在这里拿人试算。'}
        </p>
      </div>
      {isOpen && isSound ? (
        <div className="mt-3">
          <TrialPanel text={text} />
        </div>
      ) : null}
    </section>
  )
}
