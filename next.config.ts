import type { NextConfig } from 'next'

/** Sent with every answer. The content security policy carries a nonce per request and is written by proxy.ts. */
const SECURITY_HEADERS = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Strict-Transport-Security', value: 'max-age=31536000; includeSubDomains' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  // The camera reads a talent's card at a service unit; nothing else is asked of the device.
  { key: 'Permissions-Policy', value: 'camera=(self), microphone=(), geolocation=(), payment=(), usb=()' },
]

const config: NextConfig = {
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  reactStrictMode: true,
  // The optimizer decodes hostile formats on the server and was in four security releases of 2026.
  images: { unoptimized: true },
  // Types are checked once, by `npm run typecheck`; a build on a county's machine need not wait for it again.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['pg', 'pg-boss', 'iconv-lite', 'prom-client'],
  // Browsers ask for it on their own before a page has told them of the icon; without an answer that is an error in the console.
  rewrites: () => Promise.resolve([{ source: '/favicon.ico', destination: '/icon.svg' }]),
  headers: () =>
    Promise.resolve([
      { source: '/:path*', headers: SECURITY_HEADERS },
      // The later one holds: a PDF stands in our own page where papers are checked.
      { source: '/api/files/:id/view', headers: [{ key: 'X-Frame-Options', value: 'SAMEORIGIN' }] },
    ]),
}

export default config
