import { X } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { FilterForm } from './filter-form'

export type FilterChip = { label: string; removeHref: string }

/**
 * Filters that live in the address: a GET form, so a list can be sent, reloaded and gone back to. `children` are
 * SearchField and Filter…; `chips` show what is on and take it off; `keep` carries sorting and the open tab.
 */
export function FilterBar({
  action,
  label = '筛选',
  chips = [],
  clearHref,
  keep = {},
  actions,
  children,
}: {
  action: string
  label?: string
  chips?: readonly FilterChip[]
  clearHref?: string
  keep?: Readonly<Record<string, string>>
  actions?: ReactNode
  children: ReactNode
}) {
  return (
    <div data-print="hide" className="mb-3 space-y-2">
      <FilterForm action={action} label={label}>
        {Object.entries(keep).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {children}
        <Button type="submit">查询</Button>
        {actions ? <div className="ml-auto flex flex-wrap gap-2">{actions}</div> : null}
      </FilterForm>
      {chips.length > 0 ? (
        <ul aria-label="已选条件" className="flex flex-wrap items-center gap-2">
          {chips.map(({ label: text, removeHref }) => (
            <li key={text}>
              <Link
                prefetch={false}
                href={removeHref}
                className="inline-flex items-center gap-1 rounded-sm border border-blue-line bg-blue-wash px-2 text-sm leading-6 text-blue hover:border-blue"
              >
                {text}
                <X aria-hidden className="size-3.5" />
                <span className="sr-only">，去掉这个条件</span>
              </Link>
            </li>
          ))}
          {clearHref ? (
            <li>
              <Link prefetch={false} href={clearHref} className="link text-sm">
                全部清除
              </Link>
            </li>
          ) : null}
        </ul>
      ) : null}
    </div>
  )
}
