import { Button } from '@/components/ui/button'

/** Takes the ticked cases to the preview of one notice: nothing is published here. */
export function PublishBar() {
  return (
    <form
      id="publish"
      action="/office/notices/new"
      method="get"
      data-print="hide"
      className="mb-2 flex items-center gap-3"
    >
      <Button type="submit">预览公示…</Button>
      <p className="text-ink-2">勾选要一并公示的件；预览后再发布。</p>
    </form>
  )
}
