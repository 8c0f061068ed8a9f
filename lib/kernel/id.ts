const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Whether a text from an address can be a row's id at all; anything else is simply not found. */
export const isId = (text: string): boolean => UUID.test(text)
