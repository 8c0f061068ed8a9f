/** Which size of type this browser asked for; read by the root layout, written by the switch. Not personal. */
export const TYPE_COOKIE = 'jucai-type'
