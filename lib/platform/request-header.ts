/** Written by the proxy on every request, and on its answer; the reverse proxy's own where it sent one. */
export const REQUEST_HEADER = 'x-request-id'
