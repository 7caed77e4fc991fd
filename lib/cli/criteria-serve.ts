import { readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { basename, dirname, join, resolve } from 'node:path';
import { CliError } from './criteria-load.ts';

/**
 * A small static server for trying criteria out on this machine: the headers that a real host must send, and a line
 * for every request. Listens on this machine only.
 */
export const createCriteriaServer = (folder: string, log: (line: string) => void): Server =>
  createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const headers = {
      'access-control-allow-origin': '*',
      'access-control-expose-headers': 'Retry-After, Date',
      'cache-control': 'max-age=300',
      'content-type': 'application/json; charset=utf-8',
    };
    const finish = (status: number, body: string | Buffer) => {
      log(`${request.method} ${path} ${status}`);
      response.writeHead(status, headers).end(body);
    };
    if (request.method !== 'GET' && request.method !== 'HEAD') return finish(405, '');
    // Plain names only: nothing above the folder can be asked for. And only what belongs to criteria: a private key may lie
    // beside them, and any page on this machine could ask for it.
    const names = path.split('/').filter((name) => name !== '');
    if (!/\.json(\.sig)?$/.test(path)) return finish(404, '');
    if (!names.every((name) => /^[A-Za-z0-9_-][A-Za-z0-9._-]*$/.test(name))) return finish(404, '');
    try {
      finish(200, readFileSync(join(folder, ...names)));
    } catch {
      finish(404, '');
    }
  });

/** `serve FILE|FOLDER [--port N]`: runs until stopped. */
export const serve = async (path: string, port: number): Promise<number> => {
  let isFile: boolean;
  try {
    isFile = statSync(path).isFile();
  } catch {
    throw new CliError(`${path}: there is no such file or folder.`);
  }
  const folder = isFile ? dirname(resolve(path)) : resolve(path);
  const server = createCriteriaServer(folder, (line) =>
    console.log(`${new Date().toISOString().slice(11, 19)} ${line}`),
  );
  await new Promise<void>((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      fail(
        error.code === 'EADDRINUSE'
          ? new CliError(`Port ${port} is taken; choose another with --port.`)
          : error,
      ),
    );
    server.listen(port, '127.0.0.1', done);
  });
  const address = server.address();
  const at = typeof address === 'object' && address !== null ? address.port : port;
  const name = isFile ? basename(path) : '';
  console.log(`Serving ${folder}`);
  console.log(`Paste this into the sidebar's options: http://127.0.0.1:${at}/${name}`);
  console.log('Stop with Ctrl+C.');
  return new Promise((stopped) => {
    process.once('SIGINT', () => server.close(() => stopped(0)));
    process.once('SIGTERM', () => server.close(() => stopped(0)));
  });
};
