import { createServer } from 'node:http';
import { type AddressInfo, createServer as createTcpServer, type Server } from 'node:net';

/** Ears on loopback: whatever calls is heard, and what was asked for is kept. */
export interface Canary {
  readonly http: string;
  readonly tcp: string;
  readonly requests: string[];
  /** TCP connections to either ear. */
  connections(): number;
  close(): Promise<void>;
}

export async function openCanary(): Promise<Canary> {
  const requests: string[] = [];
  let connections = 0;
  const web = createServer((request, response) => {
    requests.push(request.url ?? '');
    response.end('CANARY-SANG');
  });
  web.on('upgrade', (request, socket) => {
    requests.push(request.url ?? '');
    socket.destroy();
  });
  const bare = createTcpServer((socket) => socket.destroy());
  for (const server of [web, bare]) {
    server.on('connection', () => {
      connections += 1;
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  }
  const port = (server: Server) => (server.address() as AddressInfo).port;
  return {
    http: `127.0.0.1:${port(web)}`,
    tcp: `127.0.0.1:${port(bare)}`,
    requests,
    connections: () => connections,
    async close() {
      web.closeAllConnections();
      await Promise.all([web, bare].map((server) => new Promise((resolve) => server.close(resolve))));
    },
  };
}
