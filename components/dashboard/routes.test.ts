import { describe, expect, it } from 'vitest';
import { hashOf, routeOf, VIEWS } from './routes.ts';

describe('the address of a view', () => {
  it('leads back to itself, with the open record', () => {
    for (const view of VIEWS) {
      expect(routeOf(hashOf({ view }))).toEqual({ view });
      expect(routeOf(hashOf({ view, record: 'r1' }))).toEqual({ view, record: 'r1' });
    }
  });

  it('opens a record over the view that is there', () => {
    expect(routeOf('#record/r1', 'tender')).toEqual({ view: 'tender', record: 'r1' });
    expect(routeOf('#record/r1')).toEqual({ view: 'portfolio', record: 'r1' });
  });

  it('is the portfolio where it says nothing or `kpi`', () => {
    expect(routeOf('', 'tender')).toEqual({ view: 'portfolio' });
    expect(routeOf('#kpi', 'tender')).toEqual({ view: 'portfolio' });
  });

  it('brings words to look for over the view that is there', () => {
    expect(routeOf('#search/jeanne%20valmont%2Fx', 'tender')).toEqual({
      view: 'tender',
      query: 'jeanne valmont/x',
    });
    expect(routeOf('#search/100%')).toEqual({ view: 'portfolio', query: '100%' });
  });

  it('keeps what people and accounts are narrowed by, and of no other view', () => {
    const filter = { stages: ['new'], city: 'Lyon?' };
    const address = hashOf({ view: 'person', record: 'r1', filter });
    expect(address).toBe('#person/r1?stage=new&city=Lyon%3F');
    expect(routeOf(address)).toEqual({ view: 'person', record: 'r1', filter });
    expect(routeOf('#tender?stage=new')).toEqual({ view: 'tender' });
  });

  it('is that of signals for a digest of alerts', () => {
    expect(routeOf('#alerts')).toEqual({ view: 'signal' });
  });
});
