import { expect, it } from 'vitest';
import { documentOf } from '../../tests/support/saved-page.ts';
import { one } from './dom.ts';
import { linesOf, textOf } from './text.ts';

const body = (html: string): Element => one(documentOf(html), 'body') as Element;

it('reads blocks as lines and inline elements as parts of one', () => {
  expect(linesOf(body('<p>One <b>bold</b>er</p><div>Two<br>Three</div>four'))).toEqual([
    'One bolder',
    'Two',
    'Three',
    'four',
  ]);
  expect(textOf(body('<h1>A<br>B</h1>'))).toBe('A B');
});

it('reads once what is written for eyes and for screen readers', () => {
  expect(
    linesOf(
      body(
        '<a><span aria-hidden="true">mars 2023</span><span>de mars 2023</span></a><a><span>x</span><span>y</span></a>',
      ),
    ),
  ).toEqual(['mars 2023', 'xy']);
});

it('keeps out scripts, styles, templates, code, and what it is told to skip', () => {
  const html =
    '<script>a</script><style>b</style><template>c</template><code>d</code><noscript>e</noscript><p>f</p><ul>g</ul>';
  expect(linesOf(body(html), (element) => element.localName === 'ul')).toEqual(['f']);
});

it('reads no more than it is given to read', () => {
  expect(linesOf(body(`<p>${'a'.repeat(50)}</p><p>late</p>`), undefined, 40)).toEqual(['a'.repeat(50)]);
  expect(textOf(undefined)).toBe('');
});
