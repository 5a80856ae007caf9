import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useIntl } from '../../components/ui/intl.tsx';
import { Loading } from '../../components/ui/loading.tsx';

export interface LazyProps<T> {
  /** Imports the part; the same function each time. */
  load: () => Promise<T>;
  show: (part: T) => ComponentChildren;
}

/** A part of the page that is loaded when it is first shown. */
export function Lazy<T extends object>({ load, show }: LazyProps<T>) {
  const { t } = useIntl();
  const [part, setPart] = useState<T>();
  useEffect(() => {
    let current = true;
    void load().then((loaded) => current && setPart(loaded));
    return () => {
      current = false;
    };
  }, [load]);
  return <>{part ? show(part) : <Loading label={t('common.loading')} rows={6} />}</>;
}
