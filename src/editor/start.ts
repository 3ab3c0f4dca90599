import CMS from '@sveltia/cms';

/** What the preview tells its pages is waited for by Vite: what never ends keeps the page as it is. */
const never = () => new Promise<void>(() => undefined);

// An author at work here is interrupted neither by a change of the files, which their own saving is, nor by what is wrong
// with them, nor by a preview that starts again: what is not saved yet would be lost.
import.meta.hot?.on('vite:beforeFullReload', never);
import.meta.hot?.on('vite:error', never);
import.meta.hot?.on('vite:ws:disconnect', never);

/** Starts the editor with the configuration that its page carries. */
const config = document.getElementById('editor-config')?.textContent ?? '{}';
CMS.init({ config: JSON.parse(config) as never });
