/**
 * How long a QR code is good for: a minute, so that a photograph of it is worth nothing, and half a minute more for the
 * walk from the phone to the scanner and for clocks that differ.
 */
export const CARD_CODE_SECONDS = 60
export const CARD_CODE_LEEWAY_SECONDS = 30

/** Where a scanned code leads: the public check page of the county that signed it. */
export const cardCheckAddress = (origin: string, token: string): string => `${origin}/card-check?t=${token}`
