import type { TimelineEntry } from '../../lib/dossier/dossier.ts';
import { useIntl } from '../ui/intl.tsx';
import { MoreList } from '../ui/more-list.tsx';
import { isLate } from './day.ts';

export interface TaskListProps {
  tasks: readonly TimelineEntry[];
  /** Names of the people and accounts they are about, by id. */
  names?: Readonly<Record<string, string>>;
  onDone: (id: string) => void;
  onOpen?: (id: string) => void;
}

/** Open tasks, overdue first; the tick does them. */
export function TaskList({ tasks, names = {}, onDone, onOpen }: TaskListProps) {
  const { t, relative, now } = useIntl();
  return (
    <MoreList
      items={tasks}
      step={8}
      class="tasks"
      more={(hidden) => t('common.showMore', { count: hidden })}
      keyOf={(task) => task.id}
    >
      {(task) => {
        const about = task.about;
        const late = isLate(task.at, now);
        return (
          <div class="task">
            <input
              type="checkbox"
              class="tick"
              aria-label={t('task.done', { title: task.title })}
              onChange={() => onDone(task.id)}
            />
            <div class="event-text">
              <p>{task.title}</p>
              <p class="quiet">
                <span class={late ? 'late' : ''}>{relative(task.at.slice(0, 10), now)}</span>
                {about && names[about] && (
                  <>
                    {' · '}
                    <button type="button" class="inline-link" onClick={() => onOpen?.(about)}>
                      {names[about]}
                    </button>
                  </>
                )}
              </p>
            </div>
          </div>
        );
      }}
    </MoreList>
  );
}
