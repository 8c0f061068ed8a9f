'use client'
import { Columns3 } from 'lucide-react'
import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'

export type ColumnName = { readonly key: string; readonly header: string }

/** Which columns are shown; the choice stands in the address, so that a kept view brings it back. */
export function ColumnChoice({ columns }: { columns: readonly ColumnName[] }) {
  const router = useRouter()
  const path = usePathname()
  const search = useSearchParams()
  const said = (search.get('without') ?? '').split('.').filter(Boolean)
  // The tick answers at once; the page follows.
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set(said))

  function toggle(key: string): void {
    const next = new Set(left)
    if (!next.delete(key)) next.add(key)
    setLeft(next)
    const query = new URLSearchParams(search)
    if (next.size > 0) query.set('without', [...next].join('.'))
    else query.delete('without')
    router.replace(query.size > 0 ? `${path}?${query}` : path, { scroll: false })
  }

  return (
    <Dialog
      title="显示哪些列"
      trigger={
        <Button size="sm" variant="quiet" icon={<Columns3 aria-hidden />}>
          列{left.size > 0 ? `（已隐藏 ${left.size}）` : ''}
        </Button>
      }
    >
      <ul className="grid gap-1 sm:grid-cols-2">
        {columns.map(({ key, header }) => (
          <li key={key}>
            <label className="flex min-h-(--control-sm) items-center gap-2.5">
              <input
                type="checkbox"
                checked={!left.has(key)}
                onChange={() => toggle(key)}
                className="size-[1.15em] accent-blue"
              />
              {header}
            </label>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
