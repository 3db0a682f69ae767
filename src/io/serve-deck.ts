import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One deck, shown to this machine alone until it is closed. */
export interface ServedDeck {
  /** Of the slides. */
  readonly deck: string;
  /** Of the speaker view: the same file. */
  readonly speaker: string;
  /** Ends every open request too. */
  close(): Promise<void>;
  /** Resolved when it was closed. */
  readonly closed: Promise<void>;
}

const HERE = '127.0.0.1';

/**
 * Serves one page, and nothing else, from 127.0.0.1 under a path that nobody can guess. Requests for another host (a site
 * whose name leads to this machine), another path or by another method are refused. Rejects with the error of the system
 * when the port cannot be had; null: a free one.
 */
export async function serveDeck(html: string, port: number | null): Promise<ServedDeck> {
  const path = `/${randomBytes(16).toString('base64url')}/slides.html`;
  const body = Buffer.from(html);
  const server = createServer((request, response) => {
    const { port: own } = server.address() as AddressInfo;
    answer(request, response, { host: `${HERE}:${own}`, path, body });
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen({ host: HERE, port: port ?? 0 }, done);
  });
  const { port: own } = server.address() as AddressInfo;
  const deck = `http://${HERE}:${own}${path}`;
  const closed = new Promise<void>((done) => server.once('close', () => done()));
  return {
    deck,
    speaker: `${deck}?speaker`,
    closed,
    close() {
      server.close();
      server.closeAllConnections();
      return closed;
    },
  };
}

interface Page {
  readonly host: string;
  readonly path: string;
  readonly body: Buffer;
}

function answer(request: IncomingMessage, response: ServerResponse, page: Page): void {
  const refusal = refusalOf(request, page);
  const length = refusal === null ? page.body.length : 0;
  response.writeHead(refusal ?? 200, {
    ...HEADERS,
    ...(refusal === null ? { 'Content-Type': 'text/html; charset=utf-8' } : {}),
    ...(refusal === 405 ? { Allow: 'GET, HEAD' } : {}),
    'Content-Length': length,
  });
  response.end(refusal === null && request.method === 'GET' ? page.body : undefined);
}

/** The status of what is not answered; null: it is. */
function refusalOf({ headers, url, method }: IncomingMessage, page: Page): number | null {
  if (headers.host !== page.host) return 421;
  if (url !== page.path && url !== `${page.path}?speaker`) return 404;
  return method === 'GET' || method === 'HEAD' ? null : 405;
}

/** The page itself says what it may load; here is what it cannot say: that no other page may hold or read it. */
const HEADERS = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
};
