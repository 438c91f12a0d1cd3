import { createHash } from 'node:crypto';

/** Inline import maps are the one inline script allowed: each by its hash. */
export function importMapHashes(html: string): string[] {
  return [...html.matchAll(/<script type="importmap">([\s\S]*?)<\/script>/g)].map(
    ([, map]) =>
      `'sha256-${createHash('sha256')
        .update(map ?? '')
        .digest('base64')}'`,
  );
}

/** Headers of everything the page consists of: own scripts and styles alone, nothing from or into other sites. */
export function securityHeaders(host: string, scriptHashes: readonly string[]): Record<string, string> {
  const policy = [
    `default-src 'none'`,
    `script-src ${["'self'", ...scriptHashes].join(' ')}`,
    `style-src 'self'`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self' ws://${host}`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `frame-ancestors 'none'`,
    `require-trusted-types-for 'script'`,
  ];
  return {
    'content-security-policy': policy.join('; '),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'cache-control': 'no-store',
  };
}
