/** Set by whoever logs out; the next answer empties the browser and takes it away (proxy.ts). It says nothing of anybody. */
export const LEFT_COOKIE = 'jucai.left'
/** As long as the way by an identity provider's own logout may take. */
export const LEFT_SECONDS = 600
