import { expect, it } from 'vitest';
import source from './google-alerts.ts';
import { answerOf } from './testing/answer.ts';

it('unwraps the links, reads the HTML of the titles and names the alert by its words', async () => {
  const read = await source.read(
    answerOf(
      'https://www.google.com/alerts/feeds/1/2',
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>Alerte Google : orvane</title><entry>
      <id>tag:google.com,2013:googlealerts/feed:77</id>
      <title type="html">&lt;b&gt;Orvane&lt;/b&gt; recrute à Lyon</title>
      <link href="https://www.google.com/url?rct=j&amp;sa=t&amp;url=https://gazette.example/orvane%3Fid%3D7&amp;ct=ga"/>
      <published>2026-11-22T07:00:00Z</published></entry></feed>`,
    ),
  );
  expect(read.ok && read.value.title).toBe('orvane');
  expect(read.ok && read.value.items).toMatchObject([
    { title: 'Orvane recrute à Lyon', url: 'https://gazette.example/orvane?id=7' },
  ]);
});
