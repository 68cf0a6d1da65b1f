import type { Element } from 'domhandler';
import { attribute } from './html-tree';

/** Elements whose content is not shown as text. */
const NO_TEXT = new Set(
  (
    'script style noscript template svg iframe object embed canvas audio video map head title button select' +
    ' textarea datalist progress meter dialog annotation annotation-xml'
  ).split(' '),
);
const HIDING = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))/i;
const FOR_SCREEN_READERS =
  /(?:^|\s)(?:sr-only|visually-?hidden|screen-reader-(?:text|only)|assistive-text)(?:\s|$)/;

/** Whether nothing of an element is text that a reader of the page sees. */
export function isUnseen(element: Element): boolean {
  const { name, attribs, parent } = element;
  if (NO_TEXT.has(name) || 'hidden' in attribs || HIDING.test(attribs['style'] ?? '')) return true;
  if (attribute(element, 'aria-hidden') === 'true') return true;
  if (!FOR_SCREEN_READERS.test(attribute(element, 'class'))) return false;
  // What is spoken in place of something that is drawn, such as a large first letter, is text.
  const drawn = parent?.children.some(
    (each) => 'attribs' in each && each.name === name && attribute(each, 'aria-hidden') === 'true',
  );
  return !drawn;
}

/** Words that stand alone between hyphens, in `class` and `id`. */
const named = (words: string) => new RegExp(`(?:^|[\\s_-])(?:${words})(?:[\\s_-]|$)`);

const CONSENT = named(
  'cookies?|cookie-?(?:banner|bar|notice|consent|law|wall|popup)|cookiebar|cookienotice|cookieconsent|consent|gdpr|ccpa|onetrust|didomi|usercentrics|cookiebot|cmp|qc-cmp2?|sp_message|truste|privacy-(?:banner|notice|popup|wall)',
);

/** Whether an element asks something of the reader in front of the page: a dialog, a consent. */
export function isDialog(element: Element): boolean {
  const role = attribute(element, 'role');
  if (/^(?:alert)?dialog$/.test(role) || attribute(element, 'aria-modal') === 'true') return true;
  return CONSENT.test(classOf(element));
}

const ROLES =
  /^(?:navigation|banner|contentinfo|search|menu|menubar|toolbar|tablist|directory|button)$/;
const FURNITURE = named(
  'nav|navbar|navigation|subnav|menu|submenu|breadcrumbs?|sidebar|related|recommend(?:ed|ations?)?|recirculation|share|sharing|sharebar|social|socials|newsletter|subscribe|subscription' +
    '|promo|promos|promotion|advert|adverts|advertisement|advertising|ads?|adsbygoogle|ad-slot|sponsor|sponsored|sponsors|banner|popup|popover|modal|comments|comment-list|commentlist|respond|disqus' +
    '|taboola|outbrain|mgid|toolbar|pagination|pager|tags|taglist|tag-list|trending|most-?read|most-?popular|popular|more-?(?:news|stories|articles|from|on)|latest-?(?:news|stories)|read-?(?:more|next|also)' +
    '|see-?also|also-?read|also-?like|you-?may-?(?:also-?)?like|up-?next|next-?article|masthead|site-?(?:header|footer|nav)|page-?(?:header|footer)-?nav|skip|skip-?link|login|signup|sign-?up|author-?(?:bio|box|info)|about-?(?:the-)?author|donate|print-?link|copyright',
);

/**
 * Whether an element is a menu, a list of other articles, an advertisement or the like.
 *
 * @param inSection whether it stands in a part of the page: its header then is that part's
 */
export function isFurniture(element: Element, inSection: boolean): boolean {
  const { name } = element;
  if (name === 'nav' || name === 'menu' || name === 'search') return true;
  if (!inSection && (name === 'header' || name === 'footer')) return true;
  return ROLES.test(attribute(element, 'role')) || FURNITURE.test(classOf(element));
}

/** Whether an element stands beside the text: a background box, a pull quote, links. */
export function isAside(element: Element): boolean {
  return element.name === 'aside' || attribute(element, 'role') === 'complementary';
}

/** Its classes and id, with hyphens where the case of letters parts words. */
function classOf({ attribs }: Element): string {
  const words = `${attribs['class'] ?? ''} ${attribs['id'] ?? ''}`;
  return words.replace(/([a-z\d])([A-Z])/g, '$1-$2').toLowerCase();
}

const BYLINE = named(
  'byline|by-line|author|authors|article-author|author-name|post-meta|entry-meta|article-meta|story-meta|posted-on|published|timestamp|publish-date|reading-time|read-time|dateline-author',
);
/** Whether an element is marked as saying who wrote the article and when, which is no part of its text. */
export function isByline(element: Element): boolean {
  return (
    BYLINE.test(classOf(element)) ||
    /(?:^|\s)author(?:\s|$)/.test(`${attribute(element, 'rel')} ${attribute(element, 'itemprop')}`)
  );
}

/** Whether an element may repeat words of the text in large letters. */
export function isPullQuote(element: Element): boolean {
  return isAside(element) || named('pull-?quotes?').test(classOf(element));
}

const RELATED =
  /^(?:related(?: (?:articles?|stories|news|topics|content|posts|links|coverage))?|read (?:more|also|next)|more (?:on this|from|stories|news|like this)|see also|also read|you (?:may|might) also (?:like|enjoy)|recommended(?: for you)?|most (?:read|popular)|don.t miss|keep reading|up next|trending(?: now)?|latest news|advertisement|ad|sponsored(?: content)?|share(?: this)?(?: article| story| page)?|читайте (?:также|ещё|еще)|читать (?:также|далее)|по теме|материалы по теме|другие новости|смотрите также|реклама|поделиться|oxşar (?:xəbərlər|yazılar)|digər xəbərlər|həmçinin oxuyun|ilgili haberler|bunlar da ilginizi çekebilir|reklam|mehr zum thema|lesen sie auch|anzeige|werbung|lire aussi|à lire aussi|sur le même sujet|publicité|կարդացեք նաև|ասվում է նաև|გაიგეთ მეტი|წაიკითხეთ აგრეთვე|بیشتر بخوانید|مطالب مرتبط)(?:\s.{0,3})?[:：…]?$/iu;
const RELATED_START =
  /^(?:read more|read also|also read|see also|related|more on this|don.t miss|читайте также|читать также|смотрите также|по теме|həmçinin oxuyun|lesen sie auch|mehr zum thema|lire aussi|à lire aussi|ayrıca oku\p{L}*|ilgili haber)\s*[:：–—-]/iu;

/** Whether a block only leads to other articles, or is the label of what does. */
export function leadsElsewhere(words: string, linked: number): boolean {
  return RELATED.test(words) || (linked > 0.4 && RELATED_START.test(words));
}
