import type { GeneratedArticle } from './generated-news.ts';

const link = (index: number, words: string): string => `<li><a href="/section/${index}">${words}</a></li>`;

/** The article as a news site shows it: navigation, a picture, shares, other headlines and a footer around it. */
export function generatedPage({ number, title, publisher, day, text }: GeneratedArticle): string {
  const paragraphs = text.split('\n\n').map(paragraph => `<p>${paragraph}</p>`);
  const sections = Array.from({ length: 30 }, (_, index) => link(index, `Section ${index}`)).join('\n');
  const others = Array.from({ length: 20 }, (_, index) => link(index, `${title} and ${index} more`)).join(
    '\n',
  );
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title} | ${publisher}</title>
<meta property="og:title" content="${title}"><meta property="og:site_name" content="${publisher}">
<meta property="article:published_time" content="${day}T08:00:00Z">
<link rel="canonical" href="https://news.example.com/${number}"></head>
<body><header><nav><ul>${sections}</ul></nav></header>
<main><article><h1>${title}</h1><p class="byline">By Ada Bender</p>
<figure><img src="/picture.jpg" alt=""><figcaption>Boats in the harbour. Photo: ${publisher}</figcaption></figure>
${paragraphs.slice(0, 3).join('\n')}
<div class="share"><a href="/share">Share</a> <a href="/mail">Mail</a></div>
${paragraphs.slice(3).join('\n')}
</article><aside><h2>Read also</h2><ul>${others}</ul></aside></main>
<footer><p>© ${publisher}. All rights reserved.</p><ul>${sections}</ul></footer></body></html>`;
}
