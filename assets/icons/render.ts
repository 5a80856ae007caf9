// Draws the extension's icons from vigie.svg: node assets/icons/render.ts
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from 'puppeteer-core';

const svg = readFileSync(join(import.meta.dirname, 'vigie.svg'), 'utf8');
const out = join(import.meta.dirname, '..', 'public', 'icon');
mkdirSync(out, { recursive: true });
const browser = await launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--headless=new', '--no-sandbox'],
});
try {
  const page = await browser.newPage();
  for (const size of [16, 32, 48, 128]) {
    // The stores want a margin round the largest; the small ones need every pixel.
    const inner = size === 128 ? 112 : size;
    await page.setViewport({ width: size, height: size });
    await page.setContent(
      `<style>*{margin:0}body{display:grid;place-items:center;height:100vh}svg{display:block;width:${inner}px;height:${inner}px}</style>${svg}`,
    );
    await page.screenshot({ path: join(out, `${size}.png`), omitBackground: true });
  }
} finally {
  await browser.close();
}
