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
 * The answer of one of the hosts.
 *
 * @throws {Refusal} for another host, another status than 2xx, or none; the signal's reason
 */
export async function ask(url: string, asking: Asking, headers = {}): Promise<Response> {
  const host = allowedHost(url, asking);
  try {
    const response = await fetch(url, { signal: asking.signal, credentials: 'omit', headers });
    if (!response.ok) throw new Refusal(`${host} answered ${response.status}`);
    allowedHost(response.url, asking);
    return response;
  } catch (error) {
    throw refusalOf(error, host, asking.signal);
  }
}

/**
 * The JSON that one of the hosts answers.
 *
 * @throws {Refusal} as `ask`, and for what is no JSON or has more than 4 MB
 */
export async function askJson(url: string, asking: Asking): Promise<unknown> {
  const response = await ask(url, asking);
  const host = allowedHost(url, asking);
  try {
    return JSON.parse(await textOf(response, host));
  } catch (error) {
    if (error instanceof SyntaxError) throw new Refusal(`${host} sent something else than JSON`);
    throw refusalOf(error, host, asking.signal);
  }
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

function refusalOf(error: unknown, host: string, signal: AbortSignal): unknown {
  if (error instanceof Refusal) return error;
  return signal.aborted ? signal.reason : new Refusal(`${host} cannot be reached`);
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
