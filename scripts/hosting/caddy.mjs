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
 * A Caddyfile (Caddy 2.6 and later). With a domain for its address Caddy serves HTTPS and gets its certificate itself.
 *
 * @param {import('./headers.mjs').HeaderTable} table
 * @param {{ root: string, address?: string }} options the folder in which the built site lies at its base; the address
 *   to listen at
 * @returns {string}
 */
export function caddyConfig({ base, everywhere, pagePolicy, embedPolicy, editorPolicy }, { root, address = ':80' }) {
  const { 'Cross-Origin-Opener-Policy': opener = '', ...others } = everywhere;
  const headers = Object.entries(editorPolicy === undefined ? everywhere : others).map(
    ([name, value]) => `\t\t${name} "${value}"`,
  );
  const types = Object.entries(TYPES).flatMap(([ending, type]) => [
    `\t@${ending} path *.${ending}`,
    `\theader @${ending} Content-Type "${type}"`,
  ]);
  const editor =
    editorPolicy === undefined
      ? ''
      : `
	@editor path ${base}${EDITOR}*
	header @editor Content-Security-Policy "${editorPolicy}"
	header @editor Cross-Origin-Opener-Policy "${EDITOR_OPENER}"
	@isolated not path ${base}${EDITOR}*
	header @isolated Cross-Origin-Opener-Policy "${opener}"`;
  return `# Made from a built site by \`npm run hosting -- caddy\`: make it again after a change of the policy on content.

${address} {
	root * ${quoted(root)}

	header {
${headers.join('\n')}
		-Server
		# Once the site is served by HTTPS alone, for good:
		# Strict-Transport-Security "max-age=63072000; includeSubDomains"
	}

	@picture path *.svg
	@embed path ${base}${EMBEDS}*
	@page not path ${base}${EMBEDS}*${editor && ` ${base}${EDITOR}*`} *.svg
	header @picture Content-Security-Policy "${SVG_POLICY}"
	header @embed Content-Security-Policy "${embedPolicy}"
	header @page Content-Security-Policy "${pagePolicy}"${editor}

	@kept path_regexp ^${base}${IMMUTABLE}
	@asked not path_regexp ^${base}${IMMUTABLE}
	header @kept Cache-Control "${FOR_EVER}"
	header @asked Cache-Control "${ASK_AGAIN}"

	# Open data, feeds and pictures may be read by the programs of other sites.
	@open path ${OPEN_ENDINGS.map((ending) => `*.${ending}`).join(' ')}
	header @open Access-Control-Allow-Origin *

${types.join('\n')}

	# What a build or an editor leaves behind is nobody's to read.
	@hidden not path_regexp ^${READABLE}
	error @hidden 404

	file_server {
		# Files that the build has compressed, beside the originals.
		precompressed br gzip
	}

	handle_errors {
		@missing expression {err.status_code} == 404
		handle @missing {
			rewrite * ${base}404.html
			file_server
		}
	}
}
`;
}
