import { useIntl } from '../../components/ui/intl.tsx';
import type { App } from '../../lib/app/app.ts';
import { useQuery } from './use-query.ts';

/** Names the author of an observation: this person, or somebody else of the team. */
export function useAuthors(app: App): (by: string) => string {
  const { t } = useIntl();
  const { value } = useQuery(app, () => app.team(), []);
  return (by) => t(!value?.team || value.own?.includes(by) ? 'record.you' : 'record.teammate');
}
