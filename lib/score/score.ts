import type { Id } from '../record/id.ts';

/** One reason of a score: never a point without it. */
export interface Point {
  /** Id of the rule, under which its wording is found: `score.<rule>`. */
  rule: string;
  /** Points left today, after decay; may be negative. */
  points: number;
  /** Points it was worth when it happened. */
  full: number;
  /** The observation or record that shows it. */
  evidence?: Id;
  /** ISO date of what happened. */
  at?: string;
  /** Values for the wording. */
  values?: Record<string, string | number>;
}

/** Fit (who they are) and engagement (what they do), apart and combined: A1 best, C3 least. */
export interface Score {
  /** 0-100. */
  fit: number;
  /** 0-100. */
  engagement: number;
  grade: 'A1' | 'A2' | 'A3' | 'B1' | 'B2' | 'B3' | 'C1' | 'C2' | 'C3';
  fitPoints: Point[];
  engagementPoints: Point[];
}
