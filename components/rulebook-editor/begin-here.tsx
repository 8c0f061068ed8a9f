'use client'
import { Button } from '@/components/ui/button'

/** What a rulebook is begun with, instead of everything that it does not say yet. */
export function BeginHere({ onCheck }: { onCheck: () => void }) {
  return (
    <section
      aria-label="从哪里写起"
      className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-md border border-line bg-wash px-4 py-3"
    >
      <p className="min-w-0 flex-1 basis-80">
        依次写：基本信息、原文、条件、待遇、流程。原文先录，条件和待遇要选它的条号。与其他待遇、材料、服务，文件里没有就不写。
      </p>
      <Button size="sm" onClick={onCheck}>
        检查还差什么
      </Button>
    </section>
  )
}
