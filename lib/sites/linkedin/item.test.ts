import { describe, expect, it } from 'vitest';
import { jobId, jobUrl, postedAt, postId, postUrl } from './item.ts';

describe('a post', () => {
  it('is named by its number in every form of its address', () => {
    for (const address of [
      '/feed/update/urn:li:activity:7528721154048012345/',
      '/feed/update/urn%3Ali%3Aactivity%3A7528721154048012345',
      '/posts/camille-orsay_some-words-activity-7528721154048012345-AbCd',
    ])
      expect(postId(address)).toEqual({ type: 'activity', number: '7528721154048012345' });
    expect(postId('/posts/x_ugcpost-7528721154048012345-q')?.type).toBe('ugcPost');
    expect(postId('/feed/')).toBeUndefined();
    expect(postId('/in/activity-12')).toBeUndefined();
  });

  it('has one address and the time of its number', () => {
    const id = { type: 'activity', number: '7528721154048012345' };
    expect(postUrl(id)).toBe('https://www.linkedin.com/feed/update/urn:li:activity:7528721154048012345/');
    expect(postedAt(id)).toBe('2026-11-18T07:30:00Z');
    expect(postedAt({ type: 'activity', number: '123456789012345' })).toBe('');
  });
});

describe('a job', () => {
  it('is named by its own page or by the list it is open in', () => {
    const id = (path: string) => jobId(new URL(path, 'https://www.linkedin.com'));
    expect(id('/jobs/view/4400112233/')).toBe('4400112233');
    expect(id('/jobs/view/acheteur-at-tolm-4400112233?trk=x')).toBe('4400112233');
    expect(id('/jobs/search/?currentJobId=4400112233')).toBe('4400112233');
    expect(id('/jobs/search/?currentJobId=x')).toBe('');
    expect(id('/company/tolm/?currentJobId=4400112233')).toBe('');
    expect(jobUrl('')).toBe('');
  });
});
