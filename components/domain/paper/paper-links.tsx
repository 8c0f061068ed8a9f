import { FileText } from 'lucide-react'
import { LinkButton } from '@/components/ui/button'
import { PAPER_LABELS } from '@/lib/paper/labels'
import { PAPER_FORMATS, type PaperKind } from '@/lib/paper/model'

/** Papers to be taken: each made anew from the template in use. */
export function PaperLinks({ kinds, hrefOf }: { kinds: readonly PaperKind[]; hrefOf: (kind: PaperKind) => string }) {
  return (
    <div className="flex flex-wrap gap-2">
      {kinds.map((kind) => (
        <LinkButton key={kind} icon={<FileText aria-hidden />} href={hrefOf(kind)} download>
          {PAPER_LABELS[kind].name}（{PAPER_FORMATS[kind] === 'docx' ? 'Word' : 'Excel'}）
        </LinkButton>
      ))}
    </div>
  )
}
