import { useState } from 'preact/hooks';
import { type Built, buildQuery, NOTHING_BUILT, readBuilt } from '../../lib/watch/builder.ts';
import { SelectField, TextField } from '../ui/field.tsx';
import { useIntl } from '../ui/intl.tsx';

export interface QueryBuilderProps {
  query: string;
  onInput: (query: string) => void;
}

const LANGUAGES = ['', 'fr', 'en', 'de', 'es', 'it', 'nl'];

/** The words of a watch as a form, for whoever does not type queries; it reads and writes the same words. */
export function QueryBuilder({ query, onInput }: QueryBuilderProps) {
  const { t, locale } = useIntl();
  // What was typed here stays as typed, as long as the query is the one it made.
  const [typed, setTyped] = useState<Built>();
  const built = typed && buildQuery(typed) === query ? typed : readBuilt(query);
  if (!built) return <p class="field-hint">{t('options.build.beyond')}</p>;
  const change = (part: Partial<Built>) => {
    const next = { ...NOTHING_BUILT, ...built, ...part };
    setTyped(next);
    onInput(buildQuery(next));
  };
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  const languages = [...new Set([...LANGUAGES, built.lang])];
  return (
    <div class="opt-build">
      {(['all', 'any', 'none', 'near'] as const).map((name) => (
        <TextField
          key={name}
          label={t(`options.build.${name}`)}
          hint={t(`options.build.${name}.hint`)}
          value={built[name]}
          onInput={(text) => change({ [name]: text })}
        />
      ))}
      <TextField
        label={t('options.build.distance')}
        type="number"
        value={String(built.distance)}
        onInput={(text) => change({ distance: Number(text) })}
      />
      <SelectField
        label={t('options.build.lang')}
        value={built.lang}
        options={languages.map((code) => ({
          value: code,
          // A code that is still being typed has no name, and asking for it would throw.
          label: /^[a-z]{2}$/i.test(code) ? (names.of(code) ?? code) : code || t('options.build.lang.any'),
        }))}
        onChange={(lang) => change({ lang })}
      />
      <TextField
        label={t('options.build.site')}
        hint={t('options.build.site.hint')}
        value={built.site}
        onInput={(site) => change({ site })}
      />
    </div>
  );
}
