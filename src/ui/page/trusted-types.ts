/** What is used of it; TypeScript's own library does not know it yet. */
interface TrustedTypePolicyFactory {
  createPolicy(
    name: string,
    rules: Record<
      'createHTML' | 'createScriptURL',
      (text: string, type: string, sink: string) => string | null
    >,
  ): unknown;
}

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypePolicyFactory };

/**
 * The one policy for text that becomes markup or the address of a script where
 * no other was asked (https://www.w3.org/TR/trusted-types/). A page policy
 * demands one; Svelte has its own for its templates. MapLibre reads credits as
 * HTML apart from the page, to keep only harmless tags of it, and starts its
 * worker by address, as do the service worker and the reader's desk. Everything
 * else is refused.
 */
trustedTypes?.createPolicy('default', {
  createHTML: (html, _type, sink) => (sink === 'DOMParser parseFromString' ? html : null),
  createScriptURL: (url) => (isOurs(url) ? url : null),
});

/** Of this origin, by its own address: what the page keeps in memory (`blob:`) is none. */
function isOurs(url: string): boolean {
  const { protocol, host } = new URL(url, document.baseURI);
  return protocol === location.protocol && host === location.host;
}

export {};
