import { connect } from 'node:net';
import { expect, it } from 'vitest';
import { api, foundTeam, startTestServer } from '../testing.ts';

/** Sends a head and then a byte at a time, for ever. @returns what the server said before it hung up */
function drip(url: string, head: string): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(Number(port), hostname, () => socket.write(head.replaceAll('\n', '\r\n')));
    const timer = setInterval(() => socket.write('x'), 20);
    socket.on('data', (bytes) => {
      answer += bytes;
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearInterval(timer);
      resolve(answer);
    });
  });
}

it('hangs up on clients that drip, be it the head or the body, and goes on serving others', async () => {
  const server = await startTestServer({ patience: { headMs: 300, requestMs: 600 } });
  try {
    const nora = await foundTeam(server.url);
    const push = `POST /v1/sync/push HTTP/1.1\nHost: x\nAuthorization: Bearer ${nora.token}\nContent-Type: application/json\n`;
    const slow = Promise.all([
      ...Array.from({ length: 40 }, () => drip(server.url, 'GET /sign-in HTTP/1.1\nHost: x\nX-Slow: ')),
      ...Array.from({ length: 40 }, () => drip(server.url, `${push}Content-Length: 100000\n\n{`)),
    ]);
    expect((await api(server.url, nora.token).get('/v1/me')).status).toBe(200);
    const answers = await slow;
    expect(answers.slice(0, 40).every((one) => one.startsWith('HTTP/1.1 408 '))).toBe(true);
    expect(answers.some((one) => one.startsWith('HTTP/1.1 200 '))).toBe(false);
    expect((await api(server.url, nora.token).get('/v1/me')).status).toBe(200);
  } finally {
    await server.stop();
  }
});
