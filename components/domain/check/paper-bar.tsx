import { ChevronLeft, ChevronRight, Download } from 'lucide-react'
import { Button, LinkButton } from '@/components/ui/button'
import type { Paper } from './check-desk'

/** Which paper it is, the next and the last one, and the way to take it along. */
export function PaperBar({ paper, place, onTurn }: { paper: Paper; place: string; onTurn: (by: number) => void }) {
  return (
    <header className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-line px-3 py-2">
      <div className="flex items-center gap-1">
        <Button
          size="icon"
          aria-label="上一份"
          data-shortcut="["
          aria-keyshortcuts="["
          title="上一份（[）"
          onClick={() => onTurn(-1)}
        >
          <ChevronLeft aria-hidden />
        </Button>
        <Button
          size="icon"
          aria-label="下一份"
          data-shortcut="]"
          aria-keyshortcuts="]"
          title="下一份（]）"
          onClick={() => onTurn(1)}
        >
          <ChevronRight aria-hidden />
        </Button>
      </div>
      <div className="min-w-0 flex-1" aria-live="polite">
        <h2 className="text-lg leading-6">{paper.name}</h2>
        <p className="text-sm wrap-anywhere text-ink-3">
          第 {place} 份 · {paper.fileName}
        </p>
      </div>
      <LinkButton href={paper.href} download size="sm" icon={<Download aria-hidden />}>
        下载
      </LinkButton>
    </header>
  )
}
