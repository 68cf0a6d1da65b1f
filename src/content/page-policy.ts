import { policy } from '../build/headers/content-security-policy';

const CHARSET = '<meta charset="utf-8" />';

/**
 * A page with the policy before anything that it could forbid.
 *
 * @param hosts that base maps may ask, as `hostsOf` gives them
 * @param file the page's path, for the message
 * @throws Error where the page does not say its encoding, behind which the policy stands
 */
export function withPolicy(html: string, hosts: readonly string[], file: string): string {
  if (!html.includes(CHARSET)) throw new Error(`${file}: expected ${CHARSET} in its head.`);
  const content = policy({ for: 'page' }, hosts);
  const tag = `<meta http-equiv="Content-Security-Policy" content="${content}" />`;
  return html.replace(CHARSET, () => `${CHARSET}\n    ${tag}`);
}
