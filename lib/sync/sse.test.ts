import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { eventReader, type ServerEvent } from './sse.ts';

function readAll(pieces: string[]): ServerEvent[] {
  const read = eventReader();
  return pieces.flatMap((piece) => read(piece));
}

it('reads events as the server writes them', () => {
  expect(readAll(['event: news\ndata: {}\n\nevent: beat\ndata: {}\n\n'])).toEqual([
    { event: 'news', data: '{}' },
    { event: 'beat', data: '{}' },
  ]);
});

it('keeps to the standard in comments, names, lines and endings', () => {
  expect(readAll([': hello\r\nid: 1\r\nretry: 5\r\ndata:a\r\ndata:  b\r\ndata\r\n\r\n'])).toEqual([
    { event: 'message', data: 'a\n b\n' },
  ]);
  expect(readAll(['event: news\n\ndata: x\n\n'])).toEqual([{ event: 'message', data: 'x' }]);
  expect(readAll(['event: news\ndata: cut'])).toEqual([]);
});

it('reads the same events however the stream is cut', () => {
  const stream = 'event: news\r\ndata: {"a":1}\r\n\r\n: beat\n\ndata: é\ndata: 𝄞\n\nevent: x\ndata:\n\n';
  const whole = readAll([stream]);
  expect(whole).toHaveLength(3);
  fc.assert(
    fc.property(fc.array(fc.nat(stream.length)), (cuts) => {
      const places = [0, ...cuts.sort((a, b) => a - b), stream.length];
      const pieces = places.slice(1).map((end, index) => stream.slice(places[index], end));
      expect(readAll(pieces)).toEqual(whole);
    }),
  );
});

it('gives up on a line that never ends', () => {
  const read = eventReader();
  expect(() => {
    for (let n = 0; n < 100; n++) read('x'.repeat(1_000));
  }).toThrow(RangeError);
});
