import { asGroup, asText, fieldOf, type Group } from './field-value.ts';
import { LanguageTagSchema } from '../domain/language-tag.ts';
import type { SiteFolder } from './site-folder.ts';

/** What a file's path says of the language of its text. */
export interface FileLanguage {
  /** BCP 47; undefined where the site has no languages, or the path names none. */
  readonly language: string | undefined;
  /** The path without what names the language: the same for a text and its translations. */
  readonly path: string;
  /** True where addresses do not begin with the language. */
  readonly isDefault: boolean;
}

/**
 * The language of a file of a Hugo site, by the folder of its language or by the ending before its own
 * (https://gohugo.io/content-management/multilingual/). Other generators do not say it in one way.
 */
export function languageOfFile(path: string, { generator, config }: SiteFolder): FileLanguage {
  const languages = generator === 'hugo' ? Object.entries(asGroup(fieldOf(config, 'languages')) ?? {}) : [];
  if (languages.length === 0) return { language: undefined, path, isDefault: true };
  const usual = asText(fieldOf(config, 'defaultContentLanguage', 'defaultcontentlanguage')) ?? 'en';
  const isShown = fieldOf(config, 'defaultContentLanguageInSubdir', 'defaultcontentlanguageinsubdir') === true;
  const found = (key: string, rest: string): FileLanguage => {
    return { language: asTag(key), path: rest, isDefault: key.toLowerCase() === usual.toLowerCase() && !isShown };
  };
  const home = languages.find(([, value]) => path.startsWith(`${contentFolder(value)}/`));
  const inside = home ? path.slice(contentFolder(home[1]).length + 1) : path.replace(/^content\//, '');
  const [, name = '', ending = '', extension = ''] = /^(.*)\.([a-z-]+)(\.\w+)$/i.exec(inside) ?? [];
  const named = languages.find(([key]) => key.toLowerCase() === ending.toLowerCase());
  return named ? found(named[0], `${name}${extension}`) : found(home?.[0] ?? usual, inside);
}

/** What the configuration of a Hugo site says of one of its languages. */
export function languageFields(language: string | undefined, { config }: SiteFolder): Group | undefined {
  const languages = Object.entries(asGroup(fieldOf(config, 'languages')) ?? {});
  return asGroup(languages.find(([key]) => language !== undefined && asTag(key) === language)?.[1]);
}

/** The folder of a language's texts; one that nothing lies in where it has none of its own. */
function contentFolder(language: unknown): string {
  const folder = asText(fieldOf(asGroup(language), 'contentDir', 'contentdir'))?.replace(/^\.?\/|\/$/g, '');
  return folder === undefined || folder === 'content' ? '\0' : folder;
}

/** A language as front matter and folders write it ("en_US", "zh-cn"), BCP 47; undefined where it is none. */
export function asTag(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  try {
    const tag = new Intl.Locale(text.replace(/_/g, '-').replace(/\..*$/, '')).toString();
    return LanguageTagSchema.safeParse(tag).success ? tag : undefined;
  } catch {
    return undefined;
  }
}
