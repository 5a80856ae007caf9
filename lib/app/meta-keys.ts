import type { Fault } from '../fault/fault.ts';
import type { Id } from '../record/id.ts';
import type { Json } from '../record/json.ts';
import { metaKey } from '../store/meta-key.ts';
import type { PendingJoin } from '../sync/join.ts';
import type { Preview } from './app.ts';
import type { TeamRow } from './team.ts';

/** This device's own id. */
export const DEVICE = metaKey<Id>('device');
/** What this person chose, field by field; unknown ones are kept. */
export const SETTINGS = metaKey<Record<string, Json>>('settings');

/** The capture that waits for the rep's decision, and why the last reading gave none. */
export const CLIP = metaKey<Preview>('clip');
export const CLIP_FAULT = metaKey<Fault>('clip.fault');
/** The last preview that was saved, by its moment: saving it again writes nothing. */
export const CLIP_SAVED = metaKey<{ at: number; ids: Id[] }>('clip.saved');

export const TEAM = metaKey<TeamRow>('team');
/** This person's ids in teams that were left. */
export const FORMER = metaKey<Id[]>('former');
/** Set while what others observed is being removed. */
export const LEAVING = metaKey<boolean>('leaving');
export const JOINING = metaKey<PendingJoin>('joining');
export const JOIN_FAULT = metaKey<Fault>('join.fault');
