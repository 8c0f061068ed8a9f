/** The first stop of the Tab key. */
export const SkipLink = () => (
  <a
    href="#main"
    className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-md focus:bg-blue focus:px-4 focus:py-2 focus:text-on-blue"
  >
    跳到正文
  </a>
)
