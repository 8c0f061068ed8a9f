/** Addresses that stand in mails, and so must not change: they only show the way to what a message is about. */
export const messagesPath = (): string => '/messages'
export const messagePath = (id: string): string => `/messages/${id}`
