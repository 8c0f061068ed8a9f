import { ShieldAlert } from 'lucide-react'

/** Every page of the desk says it; it prints too. */
export const SecrecyLine = () => (
  <footer className="flex items-center justify-center gap-1.5 border-t border-line px-4 py-2.5 text-sm text-ink-2">
    <ShieldAlert aria-hidden className="size-4" />
    本系统为非涉密系统，严禁上传涉密信息
  </footer>
)
