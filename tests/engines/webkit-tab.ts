import { spawn } from 'node:child_process';
import { freePort } from '../../scripts/lib/free-port.mjs';
import { WINDOW, type Tab } from './tab';
import { openScreen } from './xvfb';

/** The key of an element in an answer. https://www.w3.org/TR/webdriver2/#elements */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** The key as WebDriver writes it. https://www.w3.org/TR/webdriver2/#keyboard-actions */
const ENTER = '\uE007';

/** A tab of WebKitGTK's own small browser, by W3C WebDriver, which is all that it speaks. */
export async function webkitTab(driver: string, webgl: boolean): Promise<Tab> {
  const screen = await openScreen();
  const port = await freePort();
  const server = spawn(driver, ['--host=127.0.0.1', `--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: screen.display, LIBGL_ALWAYS_SOFTWARE: '1' },
  });
  const end = () => {
    server.kill();
    screen.end();
  };
  try {
    const session = await openSession(`http://127.0.0.1:${port}`, webgl);
    const tab = tabOf(session);
    await fitWindow(session, tab);
    return { ...tab, close: () => session.send('DELETE', '').then(end, end) };
  } catch (error) {
    end();
    throw error;
  }
}

interface Session {
  /** @param path below that of the session, such as `/url` */
  send(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<unknown>;
}

async function openSession(address: string, webgl: boolean): Promise<Session> {
  const args = ['--automation', `--enable-webgl=${webgl}`];
  const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': { args } } };
  // The driver needs a moment until it listens.
  for (let tries = 100; ; tries -= 1) {
    try {
      const { sessionId } = (await send(`${address}/session`, 'POST', { capabilities })) as {
        sessionId: string;
      };
      return {
        send: (method, path, body) => send(`${address}/session/${sessionId}${path}`, method, body),
      };
    } catch (error) {
      if (!(error instanceof TypeError) || tries === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/** @throws TypeError where nothing answers; Error with what the driver says */
async function send(url: string, method: string, body?: object): Promise<unknown> {
  const answer = await fetch(url, { method, ...(body && { body: JSON.stringify(body) }) });
  const { value } = (await answer.json()) as { value: unknown };
  if (answer.ok) return value;
  const { error, message } = value as { error: string; message: string };
  throw new Error(`WebDriver: ${error}: ${message}`);
}

function tabOf({ send }: Session): Omit<Tab, 'close'> {
  return {
    open: async (url) => void (await send('POST', '/url', { url })),
    async evaluate(expression) {
      const script = `const tell = arguments[0];
        Promise.resolve().then(() => ${expression})
          .then((value) => tell({ value }), (error) => tell({ error: String(error) }));`;
      const { value, error } = (await send('POST', '/execute/async', { script, args: [] })) as {
        value?: unknown;
        error?: string;
      };
      if (error !== undefined) throw new Error(error);
      return value;
    },
    async click(x, y) {
      const actions = [
        { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ];
      await send('POST', '/actions', { actions: [{ type: 'pointer', id: 'mouse', actions }] });
    },
    async type(text) {
      const element = (await send('GET', '/element/active')) as Record<string, string>;
      await send('POST', `/element/${element[ELEMENT]}/value`, {
        text: text.replaceAll('\n', ENTER),
      });
    },
    async choose(selector, paths) {
      const using = { using: 'css selector', value: selector };
      const element = (await send('POST', '/element', using)) as Record<string, string>;
      await send('POST', `/element/${element[ELEMENT]}/value`, { text: paths.join('\n') });
    },
    screenshot: async () => Buffer.from((await send('GET', '/screenshot')) as string, 'base64'),
  };
}

/** The size of a window that leaves the page as much as in the other browsers. */
async function fitWindow({ send }: Session, { evaluate }: Pick<Tab, 'evaluate'>): Promise<void> {
  await send('POST', '/window/rect', WINDOW);
  const height = (await evaluate('innerHeight')) as number;
  await send('POST', '/window/rect', { ...WINDOW, height: 2 * WINDOW.height - height });
}
