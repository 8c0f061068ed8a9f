/** The tick boxes of a table that belong to a form, wherever they stand in the page. */
export const boxesOf = (formId: string, name: string): HTMLInputElement[] => [
  ...document.querySelectorAll<HTMLInputElement>(
    `input[type="checkbox"][form="${CSS.escape(formId)}"][name="${CSS.escape(name)}"]`,
  ),
]
