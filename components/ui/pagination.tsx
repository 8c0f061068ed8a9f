import { ChevronLeft, ChevronRight } from 'lucide-react'
import { LinkButton } from './button'

/** Keyset paging: there is a page before, a page after, and no page numbers. `summary`: 共 1,284 条. */
export function Pagination({
  previous,
  next,
  summary,
}: {
  previous: string | null
  next: string | null
  summary?: string
}) {
  if (!previous && !next && !summary) return null
  return (
    <nav aria-label="翻页" data-print="hide" className="flex items-center gap-2 py-3">
      {summary ? <p className="text-ink-2">{summary}</p> : null}
      <div className="ml-auto flex gap-2">
        {previous ? (
          <LinkButton size="sm" href={previous} rel="prev" icon={<ChevronLeft aria-hidden />}>
            上一页
          </LinkButton>
        ) : null}
        {next ? (
          <LinkButton size="sm" href={next} rel="next">
            下一页
            <ChevronRight aria-hidden />
          </LinkButton>
        ) : null}
      </div>
    </nav>
  )
}
