import { connect, type Socket } from 'node:net';

/** Firefox's remote protocol, as much of it as these tests need: `LENGTH:[0,id,command,params]` each way. */
export class Marionette {
  readonly #socket: Socket;
  readonly #waiting = new Map<number, { done(result: unknown): void; fail(error: Error): void }>();
  #buffer = Buffer.alloc(0);
  #next = 0;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (data) => this.#take(data));
    socket.on('close', () => {
      for (const call of this.#waiting.values()) call.fail(new Error('Firefox closed the connection.'));
      this.#waiting.clear();
    });
  }

  /** Connects once Firefox listens; rejects while it does not. */
  static connect(port: number): Promise<Marionette> {
    return new Promise((done, fail) => {
      const socket = connect(port, '127.0.0.1');
      socket.once('error', fail);
      // Firefox greets first: a connection without greeting is not ready.
      socket.once('data', () => {
        socket.off('error', fail);
        socket.on('error', () => undefined);
        done(new Marionette(socket));
      });
    });
  }

  #take(data: Buffer): void {
    this.#buffer = Buffer.concat([this.#buffer, data]);
    for (;;) {
      const colon = this.#buffer.indexOf(':');
      if (colon < 0) return;
      const length = Number(this.#buffer.subarray(0, colon).toString());
      if (this.#buffer.length < colon + 1 + length) return;
      const text = this.#buffer.subarray(colon + 1, colon + 1 + length).toString();
      this.#buffer = this.#buffer.subarray(colon + 1 + length);
      const [, id, error, result] = JSON.parse(text) as [
        1,
        number,
        { error: string; message: string } | null,
        unknown,
      ];
      const call = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (error) call?.fail(new Error(`${error.error}: ${error.message}`));
      else call?.done(result);
    }
  }

  send<T>(command: string, params: object = {}): Promise<T> {
    return new Promise((done, fail) => {
      this.#next += 1;
      this.#waiting.set(this.#next, { done: done as (result: unknown) => void, fail });
      const text = JSON.stringify([0, this.#next, command, params]);
      this.#socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
  }

  close(): void {
    this.#socket.destroy();
  }
}
