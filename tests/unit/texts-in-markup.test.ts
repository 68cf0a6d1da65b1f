import { describe, expect, test } from 'vitest';
import { inlineTexts } from '../../src/build/i18n/inline';
import { createEnglish } from '../fixtures/create-catalogue';

describe('a build writes texts into markup', () => {
  const written = (component: string) => {
    const english = createEnglish();
    english.panel!.share = 'Share “this” & {braces}'.replace('{', "'{'").replace('}', "'}'");
    const script = `<script>\n  import * as texts from 'virtual:texts/panel';\n  const a = {texts.share};\n</script>\n`;
    const result = inlineTexts(english).markup!({ content: script + component });
    return (result as { code: string }).code.replace(script, '');
  };
  const escaped = 'Share “this” &#38; &#123;braces&#125;';

  test('where they stand alone', () => {
    expect(written('<p>{texts.share}</p>')).toBe(`<p>${escaped}</p>`);
    expect(written('<a title={texts.share}>×</a>')).toBe(`<a title="${escaped}">×</a>`);
  });

  test('and not where they need a value, or are a part of something', () => {
    const component = '<p>{texts.choose({ place })}{texts.choose}{open ? texts.share : ""}</p>';
    expect(written(component)).toBe(component);
  });
});
