import { describe, expect, it } from 'vitest';
import { documentOf } from '../../../tests/support/saved-page.ts';
import { openPage, type Page } from '../page.ts';
import { current, experience } from './experience.ts';

const URL_OF = 'https://www.linkedin.com/in/ada-merrin/';
const page = (body: string): Page => openPage(documentOf(body, URL_OF), new URL(URL_OF)) as Page;

const twin = (text: string) =>
  `<span><span aria-hidden="true">${text}</span><span>${text} (lu)</span></span>`;
const entity = (inner: string) => `<li><div data-view-name="profile-component-entity">${inner}</div></li>`;
const voyager = (...items: string[]) =>
  `<main><section><div id="experience"></div><ul>${items.map(entity).join('')}</ul></section></main>`;
const sdui = (...items: string[]) =>
  `<main><section componentkey="refAExperienceTopLevelSection">${items.map((item, index) => `<div componentkey="entity-collection-item-${index}">${item}</div>`).join('')}</section></main>`;

describe('one role at a company', () => {
  it('is title, company without its contract, and period', () => {
    const lines = ['CFO', 'Tolm · CDI', 'janv. 2024 - aujourd’hui · 2 ans', 'Lyon'];
    const want = [{ title: 'CFO', company: 'Tolm', period: lines[2], running: true }];
    expect(experience(page(voyager(lines.map(twin).join(''))))).toEqual(want);
    expect(experience(page(sdui(lines.map((line) => `<p>${line}</p>`).join(''))))).toEqual(want);
  });

  it('is left out when its company is missing, or hidden, rather than read askew', () => {
    expect(experience(page(voyager(twin('CFO') + twin('Jan 2020 - Dec 2021'))))).toEqual([]);
    expect(experience(page(voyager(twin('CFO'))))).toEqual([]);
    expect(experience(page(sdui('<p>***** ****</p><p>Tolm</p>')))).toEqual([]);
  });

  it('keeps skills, media and descriptions out', () => {
    const inner = `${['CFO', 'Tolm', 'Jan 2020 - Dec 2021'].map(twin).join('')}<ul><li>${twin('Led a team of ten')}</li></ul>`;
    expect(experience(page(voyager(inner)))).toEqual([
      { title: 'CFO', company: 'Tolm', period: 'Jan 2020 - Dec 2021', running: false },
    ]);
  });

  it('has the address of its company, never that of a search', () => {
    const role = ['CFO', 'Tolm', '2020 - 2021'].map(twin).join('');
    const read = (href: string) =>
      experience(page(voyager(`<a href="${href}">logo</a>${role}`)))[0]?.companyLinkedinUrl;
    expect(read('https://fr.linkedin.com/company/tolm?trk=x')).toBe('https://www.linkedin.com/company/tolm/');
    expect(read('/school/morlac/')).toBe('https://www.linkedin.com/school/morlac/');
    expect(read('https://www.linkedin.com/search/results/all/?keywords=tolm')).toBeUndefined();
    expect(read('https://evil.example/company/tolm/')).toBeUndefined();
  });
});

describe('several roles at a company', () => {
  it('are one entry: the latest, and the titles before it', () => {
    const roles = [
      ['CFO', 'Jan 2024 - Present'],
      ['Controller', 'Jan 2020 - Dec 2023'],
    ];
    const want = [
      { title: 'CFO', company: 'Tolm', period: 'Jan 2024 - Present', running: true, earlier: ['Controller'] },
    ];
    const inVoyager = `${twin('Tolm')}${twin('Full-time · 6 yrs')}<ul>${roles.map((role) => entity(role.map(twin).join(''))).join('')}</ul>`;
    const inSdui = `<p>Tolm</p><p>6 yrs</p><ul>${roles.map((role) => `<li>${role.map((line) => `<p>${line}</p>`).join('')}</li>`).join('')}</ul>`;
    expect(experience(page(voyager(inVoyager)))).toEqual(want);
    expect(experience(page(sdui(inSdui)))).toEqual(want);
  });

  it('are left out when the line of the company is gone', () => {
    const inner = `${twin('Full-time · 6 yrs')}<ul>${entity(twin('CFO') + twin('Jan 2024 - Present'))}</ul>`;
    expect(experience(page(voyager(inner)))).toEqual([]);
  });
});

describe('a section that is not this person’s', () => {
  const card =
    '<section componentkey="refATopcard"><div><a href="/in/ada-merrin/"><h2>Ada Merrin</h2></a><p><a href="/in/ada-merrin/overlay/contact-info/">x</a></p></div></section>';
  const role = '<p>CFO</p><p>Tolm</p><p>Jan 2024 - Present</p>';

  it('is known by its links', () => {
    expect(
      experience(page(card + sdui(`${role}<a href="/in/ada-merrin/overlay/skills/">s</a>`))),
    ).toHaveLength(1);
    expect(experience(page(card + sdui(`${role}<a href="/in/bo-lind/overlay/skills/">s</a>`)))).toEqual([]);
  });

  it('is known by the member its card belongs to', () => {
    expect(experience(page(card + sdui(role)))).toHaveLength(1);
    expect(experience(page(card + sdui(role).replace('refAExp', 'refBExp')))).toEqual([]);
  });
});

it('tells the employments that have not ended', () => {
  const roles = [
    ['CFO', 'Tolm', 'Jan 2024 - Present'],
    ['Board member', 'Orvane', '2022 - heute'],
    ['Buyer', 'Selmar', '2019 - 2020'],
    ['Clerk', 'Rulsen'],
  ];
  const found = current(page(sdui(...roles.map((lines) => lines.map((line) => `<p>${line}</p>`).join('')))));
  expect(found.map(({ company }) => company)).toEqual(['Tolm', 'Orvane']);
});
