import CMS from '@sveltia/cms';

/** Starts the editor with the configuration that its page carries. */
const config = document.getElementById('editor-config')?.textContent ?? '{}';
CMS.init({ config: JSON.parse(config) as never });
