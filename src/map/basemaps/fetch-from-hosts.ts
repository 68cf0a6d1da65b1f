/** Why a base map is not shown, as one part of a sentence: "tiles.example.org answered 404". */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

/** Whom to ask, and for how long. */
export interface Asking {
  /** The hosts that may be asked, beside the page's own: "example.org", "example.org:8080". */
  hosts: readonly string[];
  /** URL that relative ones are meant from. */
  page: string;
  /** Ends the asking. */
  signal: AbortSignal;
}

/** Bytes; styles of whole planets have 0.1 to 0.5 MB. */
const LARGEST = 4_000_000;

/**
 * What is read of the answer of one of the hosts.
 *
 * @throws {Refusal} for another host, another status than 2xx, or none; what
 *   `read` throws; the signal's reason
 */
export async function ask<Content>(
  url: string,
  asking: Asking,
  read: (response: Response, host: string) => Content | Promise<Content>,
  headers = {},
): Promise<Content> {
  const { signal } = asking;
  const host = allowedHost(url, asking);
  try {
    const response = await fetch(url, { signal, credentials: 'omit', headers });
    if (!response.ok) throw new Refusal(`${host} answered ${response.status}`);
    allowedHost(response.url, asking);
    return await read(response, host);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw signal.aborted ? signal.reason : new Refusal(`${host} cannot be reached`);
  }
}

/**
 * The JSON that one of the hosts answers.
 *
 * @throws {Refusal} as `ask`, and for what is no JSON or has more than 4 MB
 */
export function askJson(url: string, asking: Asking): Promise<unknown> {
  return ask(url, asking, async (response, host) => {
    const text = await textOf(response, host);
    try {
      return JSON.parse(text) as unknown;
    } catch {
      throw new Refusal(`${host} sent something else than JSON`);
    }
  });
}

/**
 * The host of a URL, with its port where that is not the usual one.
 *
 * @throws {Refusal} for a host that is not among those to ask
 */
export function allowedHost(url: string, { hosts, page }: Asking): string {
  const { protocol, host } = new URL(url, page);
  const allowed = /^https?:$/.test(protocol) && [new URL(page).host, ...hosts].includes(host);
  if (!allowed) throw new Refusal(`it also asks for ${url}, which is on none of its hosts`);
  return host;
}

async function textOf(response: Response, host: string): Promise<string> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let size = 0; reader;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > LARGEST) {
      await reader.cancel();
      throw new Refusal(`${host} sent more than ${LARGEST / 1_000_000} MB`);
    }
    text += decoder.decode(value, { stream: true });
  }
  return text + decoder.decode();
}
