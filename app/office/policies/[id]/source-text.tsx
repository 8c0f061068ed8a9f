type Props = { text: string; fileName: string }

/** The rulebook's file as its officer wrote it, to read, to copy or to save. */
export function SourceText({ text, fileName }: Props) {
  return (
    <details className="mt-4" data-print="hide">
      <summary className="cursor-pointer font-medium">规则文件全文</summary>
      <p className="my-2">
        <a className="link" download={fileName} href={`data:text/yaml;charset=utf-8,${encodeURIComponent(text)}`}>
          下载 {fileName}
        </a>
      </p>
      <pre
        tabIndex={0}
        className="max-h-[32rem] overflow-auto rounded-md border border-line bg-wash p-3 text-sm whitespace-pre"
      >
        {text}
      </pre>
    </details>
  )
}
