import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

/** Parameters and results of the DevTools protocol are open records; whoever asks knows what comes back. */
export type Answer = Record<string, unknown>;

/** One conversation with the browser, or with one of its targets. */
export interface Session {
  send(method: string, params?: Answer): Promise<Answer>;
}

export interface Browser extends Session {
  /** A conversation with one target (page or sidebar). */
  attach(targetId: string): Promise<Session>;
  /** Resolves when the browser has ended, whoever ended it. */
  ended: Promise<void>;
  /** The last lines that the browser wrote to standard error. */
  said(): string;
  end(): Promise<void>;
}

/** How long the browser may take for one answer, in ms; the slowest (a navigation on a busy machine) takes a few s. */
const patience = 30_000;

/** The browser refused, or ended before it answered, or did not answer. */
export class DevtoolsError extends Error {}

interface Message {
  id?: number;
  result?: Answer;
  error?: { message: string };
}

/**
 * Starts a browser and talks to it over --remote-debugging-pipe (file descriptors 3 and 4, messages end with NUL):
 * no port is open to other programs, and the browser ends when this program does.
 */
export const launchBrowser = (path: string, args: readonly string[]): Browser => {
  const child: ChildProcess = spawn(path, ['--remote-debugging-pipe', ...args], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
  });
  const toBrowser = child.stdio[3] as Writable;
  const fromBrowser = child.stdio[4] as Readable;
  const waiting = new Map<
    number,
    { done(answer: Answer): void; failed(error: Error): void; method: string }
  >();
  let last = 0;
  let errors = '';
  let rest = '';

  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    errors = `${errors}${text}`.slice(-4000);
  });
  const ended = new Promise<void>((done) => {
    const finish = (why: string) => {
      for (const { failed, method } of waiting.values())
        failed(new DevtoolsError(`${why} before answering ${method}.`));
      waiting.clear();
      done();
    };
    child.once('exit', () => finish('The browser ended'));
    child.once('error', (error) => finish(`The browser could not be started (${error.message})`));
  });
  // Writing to a browser that has just ended is an error event, not an exception; `ended` tells the story.
  toBrowser.on('error', () => undefined);
  fromBrowser.on('error', () => undefined);
  fromBrowser.setEncoding('utf8').on('data', (text: string) => {
    const parts = `${rest}${text}`.split('\0');
    rest = parts.pop() ?? '';
    for (const part of parts) {
      const { id, result, error } = JSON.parse(part) as Message;
      const asker = waiting.get(id ?? -1);
      if (asker === undefined) continue;
      waiting.delete(id ?? -1);
      if (error === undefined) asker.done(result ?? {});
      else asker.failed(new DevtoolsError(`${asker.method}: ${error.message}`));
    }
  });

  const send = (method: string, params: Answer = {}, sessionId?: string): Promise<Answer> =>
    new Promise((done, failed) => {
      last += 1;
      const id = last;
      const timer = setTimeout(() => {
        waiting.delete(id);
        failed(new DevtoolsError(`The browser did not answer ${method} within ${patience / 1000} seconds.`));
      }, patience);
      const settled =
        <T>(settle: (value: T) => void) =>
        (value: T): void => {
          clearTimeout(timer);
          settle(value);
        };
      waiting.set(id, { done: settled(done), failed: settled(failed), method });
      toBrowser.write(
        `${JSON.stringify({ id: last, method, params, ...(sessionId ? { sessionId } : {}) })}\0`,
      );
    });

  return {
    send: (method, params) => send(method, params),
    attach: async (targetId) => {
      const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
      return { send: (method, params) => send(method, params, String(sessionId)) };
    },
    ended,
    said: () =>
      errors
        .split('\n')
        // A machine without a desktop has no message bus; Chromium says so many times, and it does not matter.
        .filter((line) => line.trim() !== '' && !/dbus|UPower/i.test(line))
        .slice(-6)
        .join('\n'),
    end: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const killing = setTimeout(() => child.kill('SIGKILL'), 3000);
      await Promise.race([send('Browser.close').catch(() => undefined), ended]);
      await ended;
      clearTimeout(killing);
    },
  };
};

/** Evaluates an expression (its promise awaited) in a target and returns its plain value. */
export const evaluate = async (session: Session, expression: string): Promise<unknown> => {
  const { result, exceptionDetails } = (await session.send('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    returnByValue: true,
  })) as { result: { value?: unknown }; exceptionDetails?: { text: string } };
  if (exceptionDetails !== undefined) throw new DevtoolsError(`In the page: ${exceptionDetails.text}`);
  return result.value;
};
