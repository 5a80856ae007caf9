import { paste } from '../../lib/capture/paste.ts';
import { readPlain } from '../read-text.ts';

/**
 * `lab paste FILE`: the fields read from free text (a signature, a card, a vCard), in the form of `lab
 * capture`: `{"site", "observations": [{"kind", "fields", "evidence"}], "missing", "refused"?}`.
 */
export default async function run(args: string[], print: (value: unknown) => void): Promise<void> {
  const [file] = args;
  if (!file) throw new Error('usage: paste FILE');
  const result = paste(await readPlain(file));
  print({
    site: result.site,
    observations: result.drafts.map(({ kind, fields, evidence }) => ({ kind, fields, evidence })),
    missing: result.missing,
    ...(result.refused && { refused: result.refused }),
  });
}
