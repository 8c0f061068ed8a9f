'use client'
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { listOf, type Path, valueAt, withMoved, withoutEntry } from '@/lib/policy/rulebook/editor/at-path'
import { keyOf } from '@/lib/policy/rulebook/editor/path-key'
import { placeId, useEditor } from './editor-context'

type CardProps = {
  path: Path
  name: string
  tools: ReactNode
  isOpen: boolean
  hasFault: boolean
  children: ReactNode
}

/** One entry, folded: its name, its sentence, and whether something is wrong in it. */
export function EntryCard({ path, name, tools, isOpen, hasFault, children }: CardProps) {
  const { sentences, faults } = useEditor()
  const sentence = sentences[keyOf([...path, 'test'])] ?? sentences[keyOf([...path, 'when'])]
  const error = faults.get(keyOf(path))
  return (
    <details id={placeId(path)} open={isOpen} tabIndex={-1} className="scroll-mt-20 rounded-md border border-line">
      <summary className="cursor-pointer px-3 py-2">
        <span className="font-medium">{name}</span>
        {hasFault ? <span className="ml-2 text-sm text-vermilion">有待改正</span> : null}
        {sentence ? <span className="block pl-4 text-sm text-ink-2">{sentence}</span> : null}
      </summary>
      <div className="border-t border-line p-2 sm:p-3">
        {error ? <p className="mb-2 text-vermilion">{error}</p> : null}
        {children}
        <div className="mt-3 flex justify-end gap-1">{tools}</div>
      </div>
    </details>
  )
}

export function EntryTools({ path, index, name }: { path: Path; index: number; name: string }) {
  const { document, change } = useEditor()
  const last = listOf(valueAt(document, path)).length - 1
  const move = (to: number) => change(withMoved(document, path, index, to))
  return (
    <span className="flex gap-1">
      <Tool
        label={`上移${name}`}
        disabled={index === 0}
        onPress={() => move(index - 1)}
        icon={<ArrowUp aria-hidden className="size-4" />}
      />
      <Tool
        label={`下移${name}`}
        disabled={index === last}
        onPress={() => move(index + 1)}
        icon={<ArrowDown aria-hidden className="size-4" />}
      />
      <Tool
        label={`删除${name}`}
        onPress={() => change(withoutEntry(document, path, index))}
        icon={<Trash2 aria-hidden className="size-4" />}
      />
    </span>
  )
}

type ToolProps = { label: string; icon: ReactNode; onPress: () => void; disabled?: boolean }

const Tool = ({ label, icon, onPress, disabled = false }: ToolProps) => (
  <Button
    variant="quiet"
    size="icon"
    aria-label={label}
    title={label}
    disabled={disabled}
    onClick={onPress}
    icon={icon}
  />
)
