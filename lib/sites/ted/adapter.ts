import { one } from '../dom.ts';
import { noticePage } from '../notice-page.ts';
import { defineSite } from '../site.ts';
import { linesOf } from '../text.ts';
import { addressedNumber, noticeUrl } from './number.ts';

export default defineSite({
  id: 'ted',
  pages: [
    {
      name: 'notice',
      when: (page) => addressedNumber(page.address) !== '',
      subject: noticePage(
        (page) => addressedNumber(page.address),
        (page) => noticeUrl(addressedNumber(page.address)),
      ),
    },
  ],
  explain: (page) => {
    const lines = linesOf(one(page.root, 'main') ?? page.root, undefined, 2000).join('');
    return addressedNumber(page.address) && lines.length < 200 ? 'shell' : 'nothing';
  },
});
