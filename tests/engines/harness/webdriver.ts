import { z } from 'zod';

/** The name under which WebDriver hands out elements (https://www.w3.org/TR/webdriver2/#elements). */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

const reply = z.object({ value: z.unknown() });
const refusal = z.object({ error: z.string(), message: z.string() });
const newSession = z.object({
  sessionId: z.string(),
  capabilities: z.object({ browserVersion: z.string() }),
});
const element = z.object({ [ELEMENT]: z.string() });

/** One browser behind a WebDriver server. */
export interface WebDriverSession {
  readonly browserVersion: string;
  goTo(url: string): Promise<void>;
  reload(): Promise<void>;
  /** Runs the body of a function in the page; what it returns must be JSON, or undefined. */
  run(body: string): Promise<unknown>;
  /** As a finger or mouse would: the page takes it for the user's. `body` returns the element; false when it returns null. */
  click(body: string): Promise<boolean>;
  /** PNG. */
  screenshot(): Promise<Buffer>;
  end(): Promise<void>;
}

/** Opens a browser by the plain HTTP of W3C WebDriver, which needs nothing but `fetch`. */
export async function openWebDriverSession(
  server: string,
  capabilities: Readonly<Record<string, unknown>>,
): Promise<WebDriverSession> {
  const { sessionId, capabilities: given } = newSession.parse(
    await command(`${server}/session`, 'POST', { capabilities: { alwaysMatch: capabilities } }),
  );
  const session = `${server}/session/${sessionId}`;
  const post = (path: string, body: object = {}) => command(`${session}${path}`, 'POST', body);
  const run = (script: string) => post('/execute/sync', { script, args: [] });

  return {
    browserVersion: given.browserVersion,
    goTo: async (url) => void (await post('/url', { url })),
    reload: async () => void (await post('/refresh')),
    run,
    async click(body) {
      const found = await run(body);
      if (found === null) return false;
      await post(`/element/${element.parse(found)[ELEMENT]}/click`);
      return true;
    },
    async screenshot() {
      return Buffer.from(z.string().parse(await command(`${session}/screenshot`, 'GET')), 'base64');
    },
    end: async () => void (await command(session, 'DELETE')),
  };
}

async function command(url: string, method: string, body?: object): Promise<unknown> {
  const response = await fetch(url, { method, ...(body ? { body: JSON.stringify(body) } : {}) });
  const { value } = reply.parse(await response.json());
  if (response.ok) return value;
  const { error, message } = refusal.parse(value);
  throw new Error(`WebDriver: ${error}: ${message}`);
}
