/**
 * A thread does not stand under the page's own policy of no connections, only under the extension's, which lets the
 * background fetch criteria. So whatever could reach out is taken away here, before anything else is loaded.
 */
const doors = [
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'WebSocketStream',
  'WebTransport',
  'EventSource',
  'importScripts',
  'caches',
  'Worker',
];

for (let at: object | null = globalThis; at !== null; at = Object.getPrototypeOf(at))
  for (const door of doors) Reflect.deleteProperty(at, door);
