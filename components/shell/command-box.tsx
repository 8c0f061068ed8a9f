'use client'
import { Command } from 'cmdk'
import { Search } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { Dialog as Radix } from 'radix-ui'
import { useEffect, useRef, useState } from 'react'
import { Kbd } from '@/components/ui/kbd'
import { type CommandHit, type CommandGroup, findHits } from './find-hits'

/**
 * ⌘K (Ctrl+K): finds people, cases and policies by name, number or pinyin. Asks `searchUrl?q=…`, which answers
 * {groups: [{label, hits: [{href, title, note?}]}]}; before anything is typed it offers `places`.
 */
export function CommandBox({
  label,
  searchUrl,
  places = [],
}: {
  label: string
  searchUrl: string
  places?: readonly CommandHit[]
}) {
  const [open, setOpen] = useState(false)
  useShortcut(() => setOpen(true))
  return (
    <Radix.Root open={open} onOpenChange={setOpen}>
      <Radix.Trigger className="flex min-h-9 w-full max-w-md items-center gap-2 rounded-md border border-line-strong bg-wash px-3 text-left text-ink-2 hover:border-ink-3 max-sm:w-9 max-sm:justify-center max-sm:px-0">
        <Search aria-hidden className="size-4 shrink-0" />
        <span className="truncate max-sm:sr-only">{label}</span>
        <span aria-hidden className="ml-auto max-sm:hidden">
          <Kbd>⌘K</Kbd>
        </span>
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 animate-appear bg-black/45" />
        <Radix.Content
          aria-describedby={undefined}
          className="fixed top-[12dvh] left-1/2 z-50 w-[calc(100vw-2rem)] max-w-xl -translate-x-1/2 animate-appear overflow-hidden rounded-md bg-sheet shadow-float focus:outline-none"
        >
          <Radix.Title className="sr-only">{label}</Radix.Title>
          <Finder label={label} searchUrl={searchUrl} places={places} onGo={() => setOpen(false)} />
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

type FinderProps = { label: string; searchUrl: string; places: readonly CommandHit[]; onGo: () => void }

function Finder({ label, searchUrl, places, onGo }: FinderProps) {
  const router = useRouter()
  const [text, setText] = useState('')
  const [found, setFound] = useState<{ for: string; groups: readonly CommandGroup[] | null }>({ for: '', groups: [] })
  const asked = useRef<AbortController | null>(null)

  async function type(next: string) {
    setText(next)
    asked.current?.abort()
    const question = next.trim()
    if (!question) return setFound({ for: '', groups: [] })
    const asking = new AbortController()
    asked.current = asking
    const groups = await findHits(searchUrl, question, asking.signal)
    if (!asking.signal.aborted) setFound({ for: question, groups })
  }

  const go = (href: string) => {
    onGo()
    router.push(href)
  }
  const shown: readonly CommandGroup[] = text.trim() ? (found.groups ?? []) : [{ label: '前往', hits: places }]
  return (
    <Command label={label} shouldFilter={false}>
      <div className="flex items-center gap-3 border-b border-line px-4">
        <Search aria-hidden className="size-5 shrink-0 text-ink-3" />
        <Command.Input
          value={text}
          onValueChange={(next) => void type(next)}
          placeholder={label}
          className="h-13 w-full bg-transparent text-lg outline-none"
        />
      </div>
      <Command.List className="max-h-[60dvh] overflow-y-auto p-2">
        <Command.Empty className="px-3 py-8 text-center text-ink-2">
          {found.groups === null
            ? '查询没有成功，请再试一次'
            : found.for === text.trim()
              ? '没有找到。可以试试件号、身份证后四位或姓名拼音。'
              : '正在查找…'}
        </Command.Empty>
        {shown.map((group) => (
          <Command.Group
            key={group.label}
            heading={group.label}
            className="[&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:py-1 [&_[cmdk-group-heading]]:text-sm [&_[cmdk-group-heading]]:text-ink-3"
          >
            {group.hits.map((hit) => (
              <Command.Item
                key={hit.href}
                value={hit.href}
                onSelect={() => go(hit.href)}
                className="flex min-h-10 cursor-pointer items-baseline gap-3 rounded-sm px-3 py-2 data-[selected=true]:bg-blue-wash data-[selected=true]:text-blue"
              >
                <span className="font-medium">{hit.title}</span>
                {hit.note ? <span className="ml-auto truncate text-sm text-ink-2">{hit.note}</span> : null}
              </Command.Item>
            ))}
          </Command.Group>
        ))}
      </Command.List>
    </Command>
  )
}

function useShortcut(run: () => void) {
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  })
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.metaKey || event.ctrlKey)) return
      event.preventDefault()
      latest.current()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}
