import { describe, expect, it } from 'vitest';
import { BODY, linked, page, reading, TEXT } from './sample-page.ts';

describe('pages that stand in an article’s place', () => {
  it.each<[string, string, RegExp]>([
    [
      'a check for robots',
      page(
        '<title>Just a moment...</title>',
        '<h1>post.example.org</h1><p>Checking your browser before you go on. This takes a few seconds.</p>',
      ),
      /robots/,
    ],
    [
      'a captcha',
      page(
        '<title>post.example.org</title>',
        '<p>Press and hold the button to show that you are not a robot.</p>',
      ),
      /robots/,
    ],
    [
      'a page for browsers alone',
      page(
        '<title>Harbour Post</title>',
        '<div id="app"><p>You need to enable JavaScript to run this app.</p></div>',
      ),
      /JavaScript/,
    ],
    [
      'a consent wall',
      page(
        '<title>Before you continue to Harbour Post</title>',
        '<p>We use cookies and data to keep the lights on. Our partners use them as well.</p><button>Accept all</button><button>Reject all</button>',
      ),
      /cookies/,
    ],
    [
      'a login',
      page(
        '<title>Log in | Harbour Post</title>',
        '<h1>Log in</h1><p>E-mail</p><p>Password</p><p>Forgot your password?</p>',
      ),
      /login/,
    ],
    [
      'an error',
      page(
        '<title>Page not found - Harbour Post</title>',
        '<h1>Page not found</h1><p>The page that you asked for does not exist or has been moved elsewhere.</p>',
      ),
      /error page/,
    ],
    [
      'an error in another language',
      page(
        '<title>Seite nicht gefunden</title>',
        '<p>Leider gibt es diese Seite nicht mehr, oder nicht hier.</p>',
      ),
      /error page/,
    ],
  ])('says so of %s', (_, html, sentence) => {
    const { article, problem } = reading(html);
    expect(article).toBeNull();
    expect(problem).toMatch(sentence);
  });

  it.each<[string, string]>([
    [
      'that is about robots',
      page(
        '<title>Are you a robot? The crane is not</title>',
        `<article><h1>Are you a robot?</h1>${BODY.repeat(4)}</article>`,
      ),
    ],
    [
      'that is about consent',
      page(
        '<title>Cookie consent is a mess, says board</title>',
        `<article><h1>Cookie consent is a mess</h1>${BODY}<p>We and our partners use cookies, the site had said.</p></article>`,
      ),
    ],
    [
      'with a dated story called “Not found”',
      page(
        `<title>Not found: the crane’s hook</title>${linked({ '@type': 'NewsArticle', headline: 'Not found: the crane’s hook', datePublished: '2023-05-03' })}`,
        '<article><p>The hook of the crane is still not found, the board says.</p></article>',
      ),
    ],
    [
      'with a banner for consent beside it',
      page(
        '<title>Board keeps crane</title>',
        `<div class="cookie-banner">We and our 300 partners store cookies. <button>Accept all</button></div><article>${BODY}</article>`,
      ),
    ],
    [
      'with a note on scripts',
      page(
        '<title>Board keeps crane</title>',
        `<p>Please enable JavaScript to see the comments.</p><article>${BODY.repeat(2)}</article>`,
      ),
    ],
    ['of few words', page('<title>Crane stays</title>', '<p>The crane stays.</p>')],
  ])('reads an article %s', (_, html) => {
    const { article, problem } = reading(html);
    expect(article).not.toBeNull();
    expect(problem).toBeNull();
  });
});

describe('paid articles', () => {
  const CUT = 'Only the beginning is public: the rest is behind the publisher’s paywall.';
  const paid = (more: object = {}): string =>
    linked({ '@type': 'NewsArticle', headline: 'Crane', isAccessibleForFree: 'False', ...more });

  it.each<[string, string]>([
    [
      'is declared and offers to read on',
      page(paid(), `<article>${BODY}</article><div>To read the full story, subscribe or sign in.</div>`),
    ],
    ['is declared and breaks off', page(paid(), `<article>${BODY}<p>All of the…</p></article>`)],
    [
      'is declared and far shorter than stated',
      page(paid({ wordCount: 1200 }), `<article>${BODY}</article>`),
    ],
    [
      'is locked by a meta element',
      page(
        '<meta property="article:content_tier" content="locked">',
        `<article>${BODY}<p>And so…</p></article>`,
      ),
    ],
    [
      'is not declared but ends in an offer',
      page('', `<article>${BODY}</article><section><h3>Already a subscriber? Log in</h3></section>`),
    ],
    [
      'ends in an offer in another language',
      page('', `<article>${BODY}</article><section>La suite est réservée aux abonnés.</section>`),
    ],
  ])('are read as far as they are public: one that %s', (_, html) => {
    const { article, problem } = reading(html);
    expect(article?.text.startsWith(TEXT)).toBe(true);
    expect(problem).toBe(CUT);
  });

  it.each<[string, string]>([
    [
      'is declared but shown in full',
      page(paid(), `<article><div class="paywall">${BODY.repeat(4)}</div></article>`),
    ],
    ['is as long as stated', page(paid({ wordCount: 105 }), `<article>${BODY}</article>`)],
    [
      'is free and asks for support',
      page(
        linked({ '@type': 'NewsArticle', headline: 'Crane', isAccessibleForFree: true }),
        `<article>${BODY}</article><p>Already a subscriber? Thank you.</p>`,
      ),
    ],
    [
      'is long and asks for a login to comment',
      page('', `<article>${BODY.repeat(6)}</article><p>Log in to read comments.</p>`),
    ],
    [
      'has the offer in its menu',
      page('', `<header>Already a subscriber? Log in</header><article>${BODY}</article>`),
    ],
    [
      'is about paying',
      page('', `<article>${BODY}<p>The board will subscribe to the valley’s plan.</p></article>`),
    ],
  ])('are not seen in an article that %s', (_, html) => {
    expect(reading(html).problem).toBeNull();
  });
});
