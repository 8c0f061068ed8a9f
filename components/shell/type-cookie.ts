const NAME = 'jucai-type'

/** Under https the name binds the cookie to this very host (ASVS 3.3.3); over http, as in the demo, a browser would refuse it. */
export const typeCookie = (isSecure: boolean): string => (isSecure ? `__Host-${NAME}` : NAME)

/** What the browser is told to keep of the size of type, for a year. */
export const typeCookieLine = (large: boolean, isSecure: boolean): string =>
  `${typeCookie(isSecure)}=${large ? 'large' : 'normal'}; path=/; max-age=31536000; samesite=lax${isSecure ? '; secure' : ''}`
