import { useEffect, useState } from 'preact/hooks';
import type { DryRun, WatchInput, WatchRoute, WatchView } from '../../lib/app/app.ts';
import type { Summary } from '../../lib/dossier/dossier.ts';
import { type Fault, ok, type Result } from '../../lib/fault/fault.ts';
import type { Id } from '../../lib/record/id.ts';
import { isNoisy, type Narrowing } from '../../lib/watch/narrow.ts';
import { Button } from '../ui/button.tsx';
import { FaultBox } from '../ui/fault-box.tsx';
import { CheckField, SelectField, TextField } from '../ui/field.tsx';
import { useIntl } from '../ui/intl.tsx';
import { useLatest } from '../ui/use-latest.ts';
import { useTask } from '../ui/use-task.ts';
import { AccountField } from './account-field.tsx';
import { Card } from './card.tsx';
import { DryRunList, NoisyNote } from './dry-run.tsx';
import { hostOf, readFeedLines } from './feed-lines.ts';
import { QueryField } from './query-field.tsx';

export interface WatchFormProps {
  /** Undefined for a new one. */
  watch?: WatchView;
  /** Addresses of feeds already followed, to choose from. */
  knownFeeds: readonly string[];
  /** QUERY_SYNTAX, or nothing. */
  onCheck: (query: string) => Fault | undefined;
  onSearch: (query: string) => Promise<Summary[]>;
  /** What it would have raised on the items kept here. */
  onTry: (input: Omit<WatchInput, 'name'>) => Promise<Result<DryRun>>;
  /** How it could be quieter. */
  onNarrow: (id: Id) => Promise<Narrowing[]>;
  /** Called straight from the click, so that access to the feeds' hosts can be asked for. */
  onSave: (input: WatchInput) => Promise<Result<unknown>>;
  onDone: () => void;
}

/** Long enough to finish a word. */
const PAUSE_MS = 1200;

export function WatchForm(props: WatchFormProps) {
  const { watch, knownFeeds, onCheck, onSearch, onSave, onDone } = props;
  const { t } = useIntl();
  const [name, setName] = useState(watch ? watch.summary.title : '');
  const [query, setQuery] = useState(watch?.query ?? '');
  const [lines, setLines] = useState(watch?.feeds.join('\n') ?? '');
  const [account, setAccount] = useState(watch?.account);
  const [aboutOnly, setAboutOnly] = useState(watch?.aboutOnly ?? false);
  const [route, setRoute] = useState<WatchRoute>(watch?.route ?? 'auto');
  const noisy = watch !== undefined && isNoisy(watch.useful, watch.noise);
  const narrowings = useLatest(
    () => (watch && noisy ? props.onNarrow(watch.summary.id) : undefined),
    [watch?.summary.id, noisy],
  );
  const trial = useTask(props.onTry);
  const [shown, setShown] = useState({ query: false, feeds: false });
  const save = useTask(async (input: WatchInput) => {
    const saved = await onSave(input);
    return saved.ok ? ok(true) : saved;
  });

  // Told after a pause, not as the focus leaves: the button would move away under the click.
  useEffect(() => {
    if (query.trim() === '' || shown.query) return;
    const pause = setTimeout(() => setShown((last) => ({ ...last, query: true })), PAUSE_MS);
    return () => clearTimeout(pause);
  }, [query, shown.query]);

  const syntax = shown.query ? onCheck(query) : undefined;
  const feeds = readFeedLines(lines);
  const feedsError = !shown.feeds
    ? undefined
    : feeds.bad
      ? t('options.watch.feeds.bad', feeds.bad)
      : feeds.urls.length === 0
        ? t('options.watch.feeds.missing')
        : undefined;
  const others = knownFeeds.filter((url) => !feeds.urls.includes(url)).slice(0, 8);

  const rule = (words: string, only: boolean) => ({
    query: words.trim(),
    feeds: feeds.urls,
    ...(account && { account: account.id }),
    aboutOnly: only,
  });
  const tryIt = (words = query, only = aboutOnly) => {
    setShown((last) => ({ ...last, query: true }));
    if (!onCheck(words)) void trial.start(rule(words, only));
  };
  const narrow = (one: Narrowing) => {
    const [words, only] = one.type === 'about' ? [query, true] : [one.query, aboutOnly];
    setQuery(words);
    setAboutOnly(only);
    tryIt(words, only);
  };
  const submit = async () => {
    setShown({ query: true, feeds: true });
    if (onCheck(query) || feeds.bad || feeds.urls.length === 0) return;
    if (await save.start({ name: name.trim(), ...rule(query, aboutOnly), route })) onDone();
  };

  return (
    <Card title={watch ? t('options.watch.editing', { name: watch.summary.title }) : t('options.watch.new')}>
      <form
        class="opt-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
        onKeyDown={(event) => event.key === 'Escape' && onDone()}
      >
        {watch && noisy && narrowings && (
          <NoisyNote useful={watch.useful} noise={watch.noise} narrowings={narrowings} onTry={narrow} />
        )}
        <TextField
          label={t('options.watch.name')}
          hint={t('options.watch.name.hint')}
          value={name}
          onInput={setName}
          autofocus
        />
        <QueryField value={query} onInput={setQuery} onSearch={onSearch} {...(syntax && { fault: syntax })} />
        <TextField
          label={t('options.watch.feeds')}
          hint={t('options.watch.feeds.hint')}
          rows={Math.max(3, Math.min(8, lines.split('\n').length + 1))}
          value={lines}
          onInput={setLines}
          error={feedsError}
        />
        {others.length > 0 && (
          <div class="opt-known">
            <span class="field-hint">{t('options.watch.feeds.known')}</span>
            {others.map((url) => (
              <Button
                key={url}
                small
                icon="plus"
                title={url}
                onClick={() => setLines([...feeds.urls, url].join('\n'))}
              >
                {hostOf(url)}
              </Button>
            ))}
          </div>
        )}
        <AccountField value={account} onSearch={onSearch} onChange={setAccount} />
        <CheckField
          label={t('options.watch.aboutOnly')}
          hint={t('options.watch.aboutOnly.hint')}
          checked={aboutOnly}
          onChange={setAboutOnly}
        />
        <SelectField
          label={t('options.watch.route')}
          hint={t('options.watch.route.hint')}
          value={route}
          options={(['auto', 'now', 'digest'] as const).map((value) => ({
            value,
            label: t(`choice.watch.route.${value}`),
          }))}
          onChange={setRoute}
        />
        {trial.fault && <FaultBox fault={trial.fault} />}
        {trial.value && <DryRunList run={trial.value} />}
        {save.fault && <FaultBox fault={save.fault} />}
        <div class="opt-actions">
          <Button submit variant="primary" busy={save.busy}>
            {t('options.watch.save')}
          </Button>
          <Button icon="watch" busy={trial.busy} onClick={() => tryIt()}>
            {t('options.watch.try')}
          </Button>
          <Button onClick={onDone}>{t('options.watch.cancel')}</Button>
        </div>
      </form>
    </Card>
  );
}
