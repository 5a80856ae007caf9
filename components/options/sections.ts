import type { IconName } from '../ui/icon.tsx';

/** The sections of the settings in the order of their navigation; ids are the deep links. */
export const GROUPS = [
  {
    id: 'watch',
    sections: [
      { id: 'watches', icon: 'watch' },
      { id: 'feeds', icon: 'signal' },
    ],
  },
  {
    id: 'reach',
    sections: [
      { id: 'sites', icon: 'panel' },
      { id: 'team', icon: 'team' },
    ],
  },
  {
    id: 'device',
    sections: [
      { id: 'display', icon: 'settings' },
      { id: 'alerts', icon: 'alert' },
      { id: 'keyboard', icon: 'keyboard' },
    ],
  },
  {
    id: 'base',
    sections: [
      { id: 'figures', icon: 'chart' },
      { id: 'identity', icon: 'duplicates' },
      { id: 'data', icon: 'history' },
      { id: 'about', icon: 'info' },
    ],
  },
] as const satisfies readonly {
  id: string;
  sections: readonly { id: string; icon: IconName }[];
}[];

export type SectionId = (typeof GROUPS)[number]['sections'][number]['id'];

export interface Place {
  section: SectionId;
  /** What follows the section in the address, as the id of a watch. */
  item?: string;
}

/** Reads `#watches/new`; anything unknown is the first section. */
export function placeOf(hash: string): Place {
  const [name, ...rest] = hash.replace(/^#\/?/, '').split('/');
  const item = rest.join('/');
  for (const group of GROUPS) {
    for (const { id } of group.sections) {
      if (id === name) return { section: id, ...(item && { item: decoded(item) }) };
    }
  }
  return { section: 'watches' };
}

export function hashOf({ section, item }: Place): string {
  return `#${section}${item ? `/${encodeURIComponent(item)}` : ''}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
