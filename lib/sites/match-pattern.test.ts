import { expect, it } from 'vitest';
import { addressMatches, pathMatches } from './match-pattern.ts';

it('matches addresses as browsers match patterns', () => {
  const matches = (pattern: string, url: string) => addressMatches(pattern, new URL(url));
  expect(matches('*://*.x.example/*', 'https://x.example/a')).toBe(true);
  expect(matches('*://*.x.example/*', 'http://a.b.x.example/')).toBe(true);
  expect(matches('*://*.x.example/*', 'https://notx.example/')).toBe(false);
  expect(matches('*://*.x.example/*', 'https://www.x.example./a')).toBe(true);
  expect(matches('*://x.example/*', 'https://x.example.evil.example/')).toBe(false);
  expect(matches('https://x.example/in/*', 'https://x.example/in/y?z')).toBe(true);
  expect(matches('https://x.example/in/*', 'http://x.example/in/y')).toBe(false);
  expect(matches('https://x.example/in/*', 'https://x.example/out/in/y')).toBe(false);
  expect(matches('not a pattern', 'https://x.example/')).toBe(false);
  expect(pathMatches('/a.b/*', '/axb/c')).toBe(false);
});
