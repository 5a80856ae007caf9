import { expect, it } from 'vitest';
import { SIGNAL_TYPES } from '../../record/kinds/signal.ts';
import { cueIndex } from './index.ts';

it('finds the wordings of a type, each with its weight and its language', () => {
  const found = cueIndex().matching({ title: 'Orvane recrute en CDI', text: '', url: '' });
  const cues = found.map(({ type, lang, weight }) => `${type} ${lang} ${weight}`);
  expect(cues).toContain('hiring fr 3');
  expect(cues).toContain('hiring fr 1');
});

it('has wordings in both languages for every fact', () => {
  const forms = ['press-release', 'press-article', 'social-post', 'other'];
  const words = new Map<string, Set<string>>();
  // Words of any kind, so that every list gives some.
  const text =
    'recrute hiring consultation tender contrat contract nouvelle version new version bénéfice profit subvention grant ' +
    'rachat merger nomination appointed implantation expansion licenciement layoffs tribunal court lauréat awards ' +
    'partenariat partnership incendie outage webinaire webinar excellent great décevant terrible remboursement refund ' +
    'suggestion feature request';
  for (const { type, lang } of cueIndex().matching({ title: text, text: '', url: '' })) {
    words.set(type, (words.get(type) ?? new Set()).add(lang));
  }
  for (const type of SIGNAL_TYPES) {
    if (!forms.includes(type))
      expect([type, [...(words.get(type) ?? [])].sort()]).toEqual([type, ['en', 'fr']]);
  }
});
