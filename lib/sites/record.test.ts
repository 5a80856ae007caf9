import { expect, it } from 'vitest';
import { savedPage } from '../../tests/support/saved-page.ts';
import { openPage } from './page.ts';
import { dig, say, under, values } from './record.ts';

const json = {
  a: { b: [{ c: '' }, { c: 'x' }, 'y', null] },
  v: [{ amount: 1.5, currency: 'EUR' }, { amount: 2 }],
};

it('follows keys through lists, and finds nothing where there is nothing', () => {
  expect(dig(json, 'a.b.c')).toEqual(['', 'x']);
  expect(say(json, 'a.b.c')).toBe('x');
  expect(dig(json, 'a.z.c')).toEqual([]);
  expect(dig(undefined, 'a')).toEqual([]);
  expect(dig({}, 'constructor.name')).toEqual([]);
  expect(values(json, 'v')).toEqual([{ amount: 1.5, currency: 'EUR' }]);
});

it('collects what stands under a name at any depth, and stops in what has no end', () => {
  expect(under(json, /^c$/)).toEqual(['', 'x']);
  const deep = JSON.parse(`${'{"c":1,"d":'.repeat(400)}0${'}'.repeat(400)}`) as unknown;
  expect(under(deep, /^c$/).length).toBeLessThan(30);
});

const open = (source: string) =>
  openPage(savedPage(source, 'https://x.example/').window.document, new URL('https://x.example/'));

it('takes a JSON file as either browser shows it, and no page with an example in it', () => {
  expect(
    open('<html><head></head><body><pre>{"a":1}</pre><div class="json"></div></body></html>')?.json,
  ).toEqual({ a: 1 });
  expect(open('<html><body><div id="content"><div id="json">[1]</div></div></body></html>')?.json).toEqual([
    1,
  ]);
  expect(
    open('<html><head><title>Doc</title></head><body><pre>{"a":1}</pre></body></html>')?.json,
  ).toBeUndefined();
  expect(open('<html><body><pre>{"a":</pre></body></html>')?.json).toBeUndefined();
  expect(open('<html><body><p>{}</p></body></html>')?.json).toBeUndefined();
});
