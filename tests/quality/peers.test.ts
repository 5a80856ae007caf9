import { expect, it } from 'vitest';
import { PEERS, peerFields } from './capture/peers.ts';

const PAGE = `<!doctype html><html lang="en"><head><title>Quay grows | The Press</title>
<meta property="og:title" content="Quay grows"><meta property="og:site_name" content="The Press">
<meta name="author" content="Ada Merrin"><meta property="article:published_time" content="2026-05-04T08:00:00Z">
</head><body><article><h1>Quay grows</h1>${'<p>The council voted on Tuesday to extend the quay, against advice.</p>'.repeat(8)}</article></body></html>`;

it.each(Object.entries(PEERS))('%s is asked for the fields that we are judged by', async (name, peer) => {
  const fields = await peerFields(peer, PAGE, 'https://www.press.example/quay');
  expect(fields).toMatchObject({ title: 'Quay grows', author: 'Ada Merrin', siteName: 'The Press' });
  expect(String(fields?.publishedAt), name).toContain('2026-05-04');
});

it('a peer that fails on a page gives nothing there and ends nothing', async () => {
  const failing = async () => {
    throw new Error('no');
  };
  expect(await peerFields(failing, '', 'https://a.example/')).toBeUndefined();
});
