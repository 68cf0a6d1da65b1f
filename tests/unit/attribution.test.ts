import { expect, test } from 'vitest';
import { attributionOf } from '../../src/map/style/attribution';

test('the map credits its sources, with link and licence', () => {
  expect(
    attributionOf([
      { title: '© Surveyors', url: 'https://survey.test/?a=1&b=2', licence: 'CC BY 4.0' },
      { title: 'Our own' },
    ]),
  ).toBe('<a href="https://survey.test/?a=1&amp;b=2">© Surveyors</a> (CC BY 4.0) | Our own');
});

test('what stands in a credit stays text', () => {
  expect(attributionOf([{ title: '<img src=x onerror="alert(1)">' }])).toBe(
    '&lt;img src=x onerror=&quot;alert(1)&quot;&gt;',
  );
});
