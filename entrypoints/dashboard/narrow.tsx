import { FilterRow } from '../../components/dashboard/filter-row.tsx';
import type { FilteredKind } from '../../components/dashboard/routes.ts';
import { SegmentBar } from '../../components/dashboard/segment-bar.tsx';
import { useTask } from '../../components/ui/use-task.ts';
import type { App, SegmentInput } from '../../lib/app/app.ts';
import type { Filter } from '../../lib/app/filter.ts';
import type { Id } from '../../lib/record/id.ts';
import { useQuery } from '../shared/use-query.ts';

interface NarrowProps {
  app: App;
  kind: FilteredKind;
  filter: Filter;
  onFilter: (filter: Filter) => void;
}

/** Segments and conditions above a table. */
export function Narrow({ app, kind, filter, onFilter }: NarrowProps) {
  const segments = useQuery(app, () => app.segments(), []).value ?? [];
  const save = useTask((input: SegmentInput, id?: Id) => app.saveSegment(input, id));
  const remove = useTask((id: Id) => app.deleteSegment(id));
  return (
    <div class="narrow">
      <SegmentBar
        kind={kind}
        filter={filter}
        segments={segments.filter((one) => one.of === kind)}
        busy={save.busy || remove.busy}
        fault={save.fault ?? remove.fault}
        onSave={(name, of, id) => void save.start({ name, of: kind, filter: of }, id)}
        onRemove={({ id }) => void remove.start(id)}
      />
      <FilterRow kind={kind} filter={filter} onChange={onFilter} />
    </div>
  );
}
