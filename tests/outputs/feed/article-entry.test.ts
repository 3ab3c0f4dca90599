import { describe, expect, it } from 'vitest';
import { linkPublication } from '../../../src/domain/publication.ts';
import { articleEntry } from '../../../src/outputs/feed/article-entry.ts';
import { aCorpus, anArticle } from '../../domain/builders.ts';

const image = { src: '/images/launch.jpg', alt: 'A launch', credit: 'NASA, public domain', width: 800, height: 600 };

describe('an article in a feed', () => {
  it('names its picture by the whole address, and none where it has none', () => {
    const article = anArticle({ image });
    const publication = linkPublication(aCorpus({ articles: [article] }));
    expect(articleEntry(article, '', publication).image).toBe('https://throughline.example/images/launch.jpg');
    expect(articleEntry(anArticle(), '', publication)).not.toHaveProperty('image');
  });

  it('is in the language of the publication, or in its own', () => {
    const publication = linkPublication(aCorpus());
    const languageOf = (language?: string) => articleEntry(anArticle({ language }), '', publication).language;
    expect([languageOf(), languageOf('ru')]).toEqual(['en-GB', 'ru']);
  });
});
