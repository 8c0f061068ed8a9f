import { Search } from 'lucide-react'
import { cn } from '@/components/ui/cn'

/** A search box inside a GET form; the label is for screen readers, the placeholder says what can be found. */
export function SearchField({
  name = 'q',
  label,
  placeholder,
  defaultValue = '',
  className,
}: {
  name?: string
  label: string
  placeholder?: string
  defaultValue?: string
  className?: string
}) {
  return (
    <label className={cn('relative block min-w-64 max-sm:w-full', className)}>
      <span className="sr-only">{label}</span>
      <Search
        aria-hidden
        className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-ink-3"
      />
      <input
        type="search"
        name={name}
        placeholder={placeholder ?? label}
        defaultValue={defaultValue}
        className="field-box pl-8"
      />
    </label>
  )
}
