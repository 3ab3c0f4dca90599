import {
  ASK_AGAIN,
  EDITOR,
  EDITOR_OPENER,
  EMBEDS,
  FOR_EVER,
  IMMUTABLE,
  OPEN_ENDINGS,
  READABLE,
  SVG_POLICY,
  TYPES,
} from './headers.mjs';
import { quoted } from './quoted.mjs';

/**
 * A server block for nginx (1.22 and later), with the maps that it uses: to be included in `http { … }`.
 *
 * @param {import('./headers.mjs').HeaderTable} table
 * @param {{ root: string, address?: string, hasBrotli?: boolean }} options the folder in which the built site lies at
 *   its base; the address to listen at; whether the module for Brotli files is loaded (Debian: libnginx-mod-http-brotli-static)
 * @returns {string}
 */
export function nginxConfig(
  { base, everywhere, pagePolicy, embedPolicy, editorPolicy },
  { root, address = '80', hasBrotli = false },
) {
  const { 'Cross-Origin-Opener-Policy': opener, ...others } = everywhere;
  const headers = Object.entries(others).map(([name, value]) => `    add_header ${name} "${value}" always;`);
  const [editor, editorOpener] = [editorPolicy, EDITOR_OPENER].map((value) =>
    editorPolicy === undefined ? '' : `\n    "~^${base}${EDITOR}" "${value}";`,
  );
  const types = Object.entries(TYPES).map(([ending, type]) => `        ${`"${type}"`.padEnd(58)} ${ending};`);
  return `# Made from a built site by \`npm run hosting -- nginx\`: make it again after a change of the policy on content.

map $uri $throughline_policy {
    default "${pagePolicy}";
    "~\\.svg$" "${SVG_POLICY}";
    "~^${base}${EMBEDS}" "${embedPolicy}";${editor}
}

map $uri $throughline_opener {
    default "${opener}";${editorOpener}
}

map $uri $throughline_cache {
    default "${ASK_AGAIN}";
    "~^${base}${IMMUTABLE}" "${FOR_EVER}";
}

# Open data, feeds and pictures may be read by the programs of other sites.
map $uri $throughline_origin {
    default "";
    "~\\.(?:${OPEN_ENDINGS.join('|')})$" "*";
}

server {
    listen ${address};
    root ${quoted(root)};
    index index.html;
    server_tokens off;
    absolute_redirect off;
    # A folder without a page is forbidden to nginx; to a reader it is not there.
    error_page 403 404 =404 ${base}404.html;

    # Files that the build has compressed, beside the originals.
    gzip_static on;
    ${hasBrotli ? '' : '# '}brotli_static on;

${headers.join('\n')}
    add_header Content-Security-Policy $throughline_policy always;
    add_header Cross-Origin-Opener-Policy $throughline_opener always;
    add_header Cache-Control $throughline_cache always;
    add_header Access-Control-Allow-Origin $throughline_origin always;
    # Once the site is served by HTTPS alone, for good:
    # add_header Strict-Transport-Security "max-age=63072000; includeSubDomains" always;

    types {
${types.join('\n')}
    }

    location / {
        try_files $uri $uri/ =404;
    }

    # What a build or an editor leaves behind is nobody's to read.
    location ~ ^(?!${READABLE}) {
        return 404;
    }
}
`;
}
