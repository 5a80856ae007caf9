import { beforeEach, describe, expect, it } from 'vitest';
import type { Result } from '../fault/fault.ts';
import type { Preview } from './app.ts';
import { clip } from './clip.ts';
import { readText } from './paste.ts';
import { saveClip } from './save-clip.ts';
import { writeSettings } from './settings.ts';
import { hints, removeHint, sites, switchSite } from './sites.ts';
import { type Played, playedDesk, profile } from './testing/desk.ts';

let played: Played;
const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`fault ${JSON.stringify(result.fault)}`);
  return result.value;
};

beforeEach(async () => {
  played = await playedDesk();
  await writeSettings(played.store, { linkedinAllowed: true });
  played.page(profile());
});

describe('a site that is switched off', () => {
  it('gives nothing, with the reason, until it is switched on again', async () => {
    must(await switchSite(played.desk, 'linkedin', true, 'Values are wrong'));
    expect(await clip(played.desk)).toEqual({
      ok: false,
      fault: {
        code: 'CAPTURE_SWITCHED_OFF',
        values: { site: 'www.linkedin.com', reason: 'Values are wrong' },
      },
    });
    // The page is not even opened.
    expect(played.readings).toEqual([]);
    expect(await sites(played.desk)).toMatchObject([
      { site: 'linkedin', readings: 0, off: { reason: 'Values are wrong' } },
    ]);
    played.pass(1000);
    must(await switchSite(played.desk, 'linkedin', false, ''));
    must(await clip(played.desk));
    expect((await sites(played.desk))[0]).toEqual({ site: 'linkedin', readings: 1, weak: [] });
  });

  it('goes to the team as any record, and is an admin’s to decide there', async () => {
    const team = { server: 'https://v.example', token: 't', name: 'T', member: 'M', memberId: 'm1' };
    await played.store.setMeta('team', { ...team, role: 'member' });
    expect(await switchSite(played.desk, 'linkedin', true, '')).toMatchObject({
      fault: { code: 'SWITCH_ADMIN_ONLY' },
    });
    await played.store.setMeta('team', { ...team, role: 'admin' });
    must(await switchSite(played.desk, 'linkedin', true, ''));
    expect((await played.store.outbox(9)).map((row) => row.observation.kind)).toEqual(['adapter-switch']);
  });

  it('leaves the others alone', async () => {
    must(await switchSite(played.desk, 'boamp', true, ''));
    expect((await clip(played.desk)).ok).toBe(true);
  });
});

describe('a hint', () => {
  const shown = async () => {
    played.page({ ...profile(), selected: { text: 'VP Sales', path: 'main > p' } });
    const preview = must(await clip(played.desk));
    return must(
      await saveClip(played.desk, preview, [
        { keep: true, corrected: { title: 'VP Sales' }, shown: 'title' },
      ]),
    );
  };

  it('keeps the place of the text that a person showed, not its words', async () => {
    await shown();
    const [hint, ...others] = await hints(played.desk);
    expect(others).toEqual([]);
    expect(hint).toMatchObject({
      site: 'www.linkedin.com',
      kind: 'person',
      field: 'title',
      strategy: 'main > p',
    });
    expect(JSON.stringify(hint)).not.toContain('VP Sales');
    expect((await played.store.list({ kind: 'person' }))[0]?.fields.title?.value).toBe('VP Sales');
    expect((await played.store.outbox(99)).some((row) => row.observation.kind === 'hint')).toBe(true);
  });

  it('is given to the next reading of a page of that host, and to no other', async () => {
    await shown();
    must(await clip(played.desk));
    expect(played.readings.at(-1)).toEqual([
      { kind: 'person', field: 'title', path: 'main > p', type: 'text' },
    ]);
    played.page({ ...profile(), url: 'https://annuaire.example/p/1', site: 'generic' });
    must(await clip(played.desk));
    expect(played.readings.at(-1)).toEqual([]);
  });

  it('that finds nothing any more is named by the health of its site until it is removed', async () => {
    await shown();
    played.page({ ...profile(), hints: [{ kind: 'person', field: 'title', found: false }] });
    for (let reading = 0; reading < 3; reading++) must(await clip(played.desk));
    const weak = async () => (await sites(played.desk))[0]?.weak;
    expect(await weak()).toMatchObject([{ field: 'title', missed: 3, hint: 'www.linkedin.com' }]);
    must(await removeHint(played.desk, (await hints(played.desk))[0]?.id ?? ''));
    expect(await weak()).toEqual([]);
  });

  it('is removed for everybody, and can be shown again', async () => {
    await shown();
    must(await removeHint(played.desk, (await hints(played.desk))[0]?.id ?? ''));
    expect(await hints(played.desk)).toEqual([]);
    played.pass(1000);
    await shown();
    expect(await hints(played.desk)).toHaveLength(1);
  });
});

describe('what is visible to the member only', () => {
  const lead = () => {
    const capture = profile();
    const [first, ...others] = capture.drafts;
    if (!first) throw new Error('no draft');
    const fields = { ...first.fields, email: ['jeanne@orvane.example'] };
    return {
      ...capture,
      drafts: [{ ...first, fields, visibility: { email: 'member' as const } }, ...others],
    };
  };

  it('is named in the preview and never kept', async () => {
    played.page(lead());
    const preview: Preview = must(await clip(played.desk));
    expect(preview.items[0]).toMatchObject({
      withheld: ['email'],
      informBy: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    });
    expect(preview.items[0]?.fields.map(({ field }) => field)).not.toContain('email');
    expect(preview.items[1]).not.toHaveProperty('informBy');
    must(await saveClip(played.desk, preview, []));
    expect((await played.store.list({ kind: 'person' }))[0]?.sets.email).toBeUndefined();
  });
});

describe('pasted text', () => {
  it('is previewed and saved as a page is, by the person’s own hand', async () => {
    const preview = must(await readText(played.desk, 'Bo Lind\nBuyer\nb.lind@dostel.example'));
    expect(preview.items[0]).toMatchObject({ kind: 'person', title: 'Bo Lind' });
    must(await saveClip(played.desk, preview, []));
    const person = (await played.store.list({ kind: 'person' }))[0];
    expect(person?.fields.title?.from).toMatchObject({
      source: { type: 'selection', adapter: 'text' },
      evidence: 'text:line-below-name',
    });
    expect(person?.fields.title?.from.source.url).toBeUndefined();
  });

  it('without anybody in it changes nothing that waits', async () => {
    const waiting = must(await clip(played.desk));
    expect(await readText(played.desk, 'Bonjour')).toEqual({ ok: false, fault: { code: 'PASTE_NOTHING' } });
    expect(await played.store.meta('clip')).toEqual(waiting);
  });
});
