import type { ContentEntryType } from 'astro';
import type { Loader, LoaderContext } from 'astro/loaders';

/** What Astro's loaders are given besides what its types tell: how a file of each ending is read. */
type FileContext = LoaderContext & { readonly entryTypes: ReadonlyMap<string, ContentEntryType> };

/**
 * A loader that leaves out what it cannot read, where Astro's own would end the server that is just starting: an entry
 * stays as it was last read, or is missing. The overlay tells the author what is wrong with it.
 */
export function forgivingLoader(loader: Loader): Loader {
  const load = (context: FileContext): Promise<void> => {
    const { store, parseData, entryTypes } = context;
    const forgiving: FileContext = {
      ...context,
      entryTypes: new Map([...entryTypes].map(([ending, type]) => [ending, forgivingType(type)])),
      parseData: async (entry) => {
        try {
          return await parseData(entry);
        } catch {
          return undefined as never;
        }
      },
      store: { ...store, set: (entry) => (entry.data as unknown) !== undefined && store.set(entry) },
    };
    return loader.load(forgiving);
  };
  return { ...loader, load } as Loader;
}

/** A file that cannot be parsed has no fields, and so none that are right. */
function forgivingType(type: ContentEntryType): ContentEntryType {
  return {
    ...type,
    getEntryInfo: async (file) => {
      try {
        return await type.getEntryInfo(file);
      } catch {
        return { data: {}, body: '', slug: '', rawData: '' };
      }
    },
  };
}
